package vn.dondoc.notices.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import vn.dondoc.account.MailChoice;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.notices.OfficeHours;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Mornings;
import vn.dondoc.notices.outbox.Attachment;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Trouble;
import vn.dondoc.notices.outbox.Waiting;
import vn.dondoc.notices.outbox.Waiting.WaitingDigest;
import vn.dondoc.notices.recipients.Audiences;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Units;

/**
 * The reminders of a morning: one digest a person, of what is due soon, overdue or newly unmet. Whoever owes nothing
 * gets none. Who a person is today decides, not who it was when the ladder began.
 */
@Service
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final Mornings mornings;
    private final Obligations obligations;
    private final Audiences audiences;
    private final Units units;
    private final DigestWriter writer;
    private final DueDaysFile dueDays;
    private final Outbox outbox;
    private final Waiting waiting;
    private final Clock clock;

    Digests(
            Mornings mornings,
            Obligations obligations,
            Audiences audiences,
            Units units,
            DigestWriter writer,
            DueDaysFile dueDays,
            Outbox outbox,
            Waiting waiting,
            Clock clock) {
        this.mornings = mornings;
        this.obligations = obligations;
        this.audiences = audiences;
        this.units = units;
        this.writer = writer;
        this.dueDays = dueDays;
        this.outbox = outbox;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Writes the digests of a morning into the outbox; on days off none. Written twice, filed once. What still waits of
     * earlier mornings is withdrawn first, so that whoever could not be reached for days gets one mail, which names what
     * was missed.
     *
     * @param today the day as the offices have it
     * @return how many were filed
     */
    public int write(LocalDate today) {
        WorkingDays days = obligations.workingDays();
        if (!days.isWorkingDay(today)) {
            LOG.info("No digests on {}, a day off", today);
            return 0;
        }
        waiting.withdraw(
                waiting.all().stream()
                        .filter(digest -> !digest.occasion().startsWith(Digest.occasions(today)))
                        .map(WaitingDigest::id)
                        .toList(),
                Trouble.SUPERSEDED);
        Set<String> filed = outbox.occasions(Digest.occasions(today));
        Map<String, MailChoice> choices = audiences.choices();
        List<Digest> digests = mornings.plan(today).digests().stream()
                .filter(digest -> !filed.contains(digest.occasion()))
                .toList();
        Map<Digest, List<Attachment>> files = dueDays.of(digests);
        Map<String, Map<ReportKey, String>> links = writer.links(digests);
        int count = 0;
        for (Digest digest : digests) {
            LocalTime hour = choices.getOrDefault(digest.officer().username(), MailChoice.EVERYTHING)
                    .hour()
                    .time();
            Instant notBefore = new OfficeHours(days).earliest(later(OfficeHours.at(today, hour)));
            Mail mail = writer.write(digest, units.territory(), links);
            count += file(mail.attaching(files.getOrDefault(digest, List.of())), notBefore);
        }
        LOG.info("{} digests written for {}", count, today);
        return count;
    }

    private Instant later(Instant moment) {
        Instant now = clock.instant();
        return now.isAfter(moment) ? now : moment;
    }

    private int file(Mail mail, Instant notBefore) {
        try {
            outbox.file(mail, notBefore);
            return 1;
        } catch (DuplicateKeyException e) {
            LOG.debug("Another node filed {} meanwhile", mail.occasion());
            return 0;
        }
    }
}
