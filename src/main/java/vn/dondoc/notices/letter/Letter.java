package vn.dondoc.notices.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reminder letter: a draft until it is signed on paper.
 *
 * @param version number of the newest version, from 1
 * @param content what that version says
 * @param digest SHA-256 of its file
 * @param madeBy who made that version
 * @param signing absent = not yet recorded as signed
 * @param discarded absent = it stands
 */
record Letter(
        long id,
        int version,
        Content content,
        String digest,
        String madeBy,
        Instant madeAt,
        @Nullable Signing signing,
        @Nullable Discarded discarded) {

    private static final int SHOWN = 6;

    enum State {
        DRAFT,
        SIGNED,
        DISCARDED
    }

    /**
     * The letter as it went out.
     *
     * @param scan absent = none was given
     */
    record Signing(String number, LocalDate day, @Nullable Scan scan, String by, Instant at) {}

    record Scan(String digest, String name, String mediaType) {}

    record Discarded(String reason, String by, Instant at) {}

    public State state() {
        return discarded != null ? State.DISCARDED : signing != null ? State.SIGNED : State.DRAFT;
    }

    /** How many units it names. */
    public long units() {
        return content.items().stream().map(Content.Item::unitName).distinct().count();
    }

    /** The first few of them. */
    public String some() {
        List<String> names =
                content.items().stream().map(Content.Item::unitName).distinct().toList();
        String first = String.join("; ", names.subList(0, Math.min(SHOWN, names.size())));
        return names.size() > SHOWN ? first + " …" : first;
    }

    /** The keys of what it asks for. */
    List<ItemKey> keys() {
        return content.items().stream().map(Content.Item::key).toList();
    }
}
