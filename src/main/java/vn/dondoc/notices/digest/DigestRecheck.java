package vn.dondoc.notices.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.notices.OfficeHours;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Mornings;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Recheck;
import vn.dondoc.notices.outbox.Trouble;
import vn.dondoc.notices.outbox.Waiting;
import vn.dondoc.notices.outbox.Waiting.WaitingDigest;
import vn.dondoc.territory.Units;

/**
 * Makes sure that nobody is reminded of what came in between writing and sending: a digest that has waited is held
 * against what would be written now. All at once: however many wait, the verdicts are read once.
 */
@Component
class DigestRecheck implements Recheck {

    private static final Logger LOG = LoggerFactory.getLogger(DigestRecheck.class);

    /** Younger ones say what is so. */
    private static final Duration TRUSTED_FOR = Duration.ofMinutes(10);

    private final Waiting waiting;
    private final Mornings mornings;
    private final DigestWriter writer;
    private final Obligations obligations;
    private final Units units;
    private final Clock clock;

    DigestRecheck(
            Waiting waiting,
            Mornings mornings,
            DigestWriter writer,
            Obligations obligations,
            Units units,
            Clock clock) {
        this.waiting = waiting;
        this.mornings = mornings;
        this.writer = writer;
        this.obligations = obligations;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void beforeRound() {
        Instant now = clock.instant();
        List<WaitingDigest> unchecked = waiting.unchecked(now.minus(TRUSTED_FOR));
        if (unchecked.isEmpty()) {
            return;
        }
        OfficeHours hours = new OfficeHours(obligations.workingDays());
        if (hours.isOpen(now)) {
            check(unchecked, LocalDate.now(clock));
        } else {
            waiting.hold(ids(unchecked), hours.earliest(now));
        }
    }

    private void check(List<WaitingDigest> unchecked, LocalDate today) {
        Set<ToldTo> untold =
                unchecked.stream().flatMap(digest -> told(digest).stream()).collect(Collectors.toSet());
        Map<String, Digest> now = mornings.plan(List.of(today), untold).digests().stream()
                .collect(Collectors.toMap(digest -> digest.officer().username(), Function.identity()));
        List<WaitingDigest> same = new ArrayList<>();
        List<WaitingDigest> settled = new ArrayList<>();
        for (WaitingDigest before : unchecked) {
            // At most one a person: what a second one would say stands in the first.
            Digest after = now.remove(before.recipient());
            if (after == null) {
                settled.add(before);
            } else if (isSame(before, after)) {
                same.add(before);
            } else {
                waiting.rewrite(before.id(), writer.write(after, units.territory()));
                LOG.info("{} was written anew before it is sent", before.occasion());
            }
        }
        waiting.checked(ids(same));
        int withdrawn = waiting.withdraw(ids(settled), Trouble.SETTLED);
        LOG.info("{} digests looked at before sending, {} withdrawn", unchecked.size(), withdrawn);
    }

    /** It also names the day it was written for. */
    private static boolean isSame(WaitingDigest before, Digest after) {
        return before.occasion().equals(after.occasion())
                && new HashSet<>(told(before)).equals(new HashSet<>(after.told()));
    }

    private static List<ToldTo> told(WaitingDigest digest) {
        return digest.told().stream()
                .map(told -> new ToldTo(Objects.requireNonNullElse(told.inPlaceOf(), digest.recipient()), told))
                .toList();
    }

    private static List<Long> ids(List<WaitingDigest> digests) {
        return digests.stream().map(WaitingDigest::id).toList();
    }
}
