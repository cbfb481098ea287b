package vn.dondoc.notices.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Officer;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Morning;
import vn.dondoc.notices.ladder.Mornings;
import vn.dondoc.notices.ladder.Silence;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** Who would be told what on a morning, and who would not and why, without sending anything. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class MorningPreview {

    /** How many mornings can be looked at. */
    private static final int MORNINGS = 10;

    private final Mornings mornings;
    private final DigestWriter writer;
    private final Obligations obligations;
    private final Outbox outbox;
    private final Units units;
    private final Clock clock;

    MorningPreview(
            Mornings mornings, DigestWriter writer, Obligations obligations, Outbox outbox, Units units, Clock clock) {
        this.mornings = mornings;
        this.writer = writer;
        this.obligations = obligations;
        this.outbox = outbox;
        this.units = units;
        this.clock = clock;
    }

    /**
     * A morning as it would be.
     *
     * @param readers what would be filed, by user name
     * @param silences who would not be told, with the number of matters
     * @param unattended units that owe something and have nobody to write to
     */
    record Expected(List<Reader> readers, Map<Silence, Integer> silences, List<Unit> unattended) {}

    /** A person and the subject of their mail. */
    record Reader(Officer officer, String subject, int matters) {}

    /** Today, worked or not, and the next working days. */
    List<LocalDate> days() {
        WorkingDays calendar = obligations.workingDays();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = LocalDate.now(clock); days.size() < MORNINGS; day = calendar.onOrAfter(day.plusDays(1))) {
            days.add(day);
        }
        return days;
    }

    /** @param day one of {@link #days} */
    Expected on(LocalDate day) {
        Morning morning = morning(day);
        Map<Silence, Integer> silences = new LinkedHashMap<>(morning.silences());
        Set<String> bad = outbox.badAddresses();
        for (Digest digest : morning.digests()) {
            String address = digest.officer().email();
            if (address != null && bad.contains(address.toLowerCase(Locale.ROOT))) {
                silences.put(
                        new Silence(digest.officer(), Silence.Why.DEAD_ADDRESS, null),
                        digest.reminders().size());
            }
        }
        List<Reader> readers = morning.digests().stream()
                .filter(digest -> digest.officer().email() != null)
                .filter(digest -> !silences.containsKey(new Silence(digest.officer(), Silence.Why.DEAD_ADDRESS, null)))
                .map(digest -> new Reader(
                        digest.officer(),
                        writer.view(digest, units.territory()).subject(),
                        digest.reminders().size()))
                .toList();
        return new Expected(readers, silences, morning.unattended());
    }

    /** The mail of one person; empty if they would get none. */
    Optional<Mail> mail(LocalDate day, String username) {
        return morning(day).digests().stream()
                .filter(digest -> digest.officer().username().equals(username))
                .findFirst()
                .map(digest -> writer.sample(digest, units.territory()));
    }

    private Morning morning(LocalDate day) {
        List<LocalDate> until =
                days().stream().filter(morning -> !morning.isAfter(day)).toList();
        return until.contains(day) ? mornings.plan(until, Set.of()) : Morning.OFF;
    }
}
