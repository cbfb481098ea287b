package vn.dondoc.notices.year;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.KeptPlan;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Outlooks;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.notices.ladder.Mornings;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Audiences;
import vn.dondoc.territory.Units;

/**
 * The mails of an adopted pack's year for the people of today. Going through a year takes seconds, so what was found is
 * kept for some minutes.
 */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
public class MailYears {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST_KEPT = 8;

    private final Outlooks outlooks;
    private final Obligations obligations;
    private final Audiences audiences;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;
    private final Map<Asked, Found> found = new ConcurrentHashMap<>();

    MailYears(
            Outlooks outlooks,
            Obligations obligations,
            Audiences audiences,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.outlooks = outlooks;
        this.obligations = obligations;
        this.audiences = audiences;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    private record Asked(String pack, boolean withReports) {}

    private record Found(KeptPlan plan, Instant at, List<PlannedMail> mails) {}

    /**
     * Every mail of the year, and of the time in which it is followed up, in order of day and person.
     *
     * @param withReports with what was received until now; else as if nobody reported anything all year
     */
    @Transactional(readOnly = true)
    public List<PlannedMail> of(AdoptedPack pack, boolean withReports) {
        Asked asked = new Asked(pack.pack().name(), withReports);
        KeptPlan plan = obligations.plan(pack);
        Found known = found.get(asked);
        if (known == null || known.plan() != plan || isOld(known.at())) {
            known = new Found(plan, clock.instant(), rehearse(pack, withReports));
            if (found.size() >= MOST_KEPT) {
                found.clear();
            }
            found.put(asked, known);
        }
        return known.mails();
    }

    private boolean isOld(Instant at) {
        return Duration.between(at, clock.instant()).abs().compareTo(KEPT) > 0;
    }

    private List<PlannedMail> rehearse(AdoptedPack pack, boolean withReports) {
        LocalDate today = LocalDate.now(clock);
        Audience now = audiences.on(today);
        Audience people = new Audience(today, now.officers(), now.choices(), List.of(), now.mailboxes());
        var course = outlooks.course(pack, withReports, MailYear::mayBeTold);
        return new MailYear(messages, units.territory(), obligations.workingDays(), people)
                .mails(pack.pack(), course::apply, pack.pack().from(), lastDay(pack));
    }

    /** The last day on which the pack's obligations are spoken of. */
    public static LocalDate lastDay(AdoptedPack pack) {
        return Mornings.lastDay(pack.pack());
    }
}
