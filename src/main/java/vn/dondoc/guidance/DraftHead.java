package vn.dondoc.guidance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision of a draft, without its files.
 *
 * @param name the pack's name, {@code lang-son/2021}
 * @param revision counted from 1 for each draft
 * @param savedBy sign-in name
 * @param faults at saving, without warnings
 * @param basedOn the adopted version the draft was copied from; absent if it was written from elsewhere
 */
public record DraftHead(
        String name,
        int revision,
        Instant savedAt,
        String savedBy,
        int faults,
        @Nullable Integer basedOn) {}
