package vn.dondoc.notices.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Rehearsal;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Audiences;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.territory.Units;

/**
 * The mails of the coming mornings under verdicts that are given, morning after morning: what one tells, the next does
 * not tell again. Sends and stores nothing.
 */
@Service
public class MailForecast {

    private static final int DAYS = 7;

    private final Outbox outbox;
    private final Audiences audiences;
    private final Units units;
    private final Obligations obligations;
    private final MessageSource messages;
    private final MailSettings settings;

    MailForecast(
            Outbox outbox,
            Audiences audiences,
            Units units,
            Obligations obligations,
            MessageSource messages,
            MailSettings settings) {
        this.outbox = outbox;
        this.audiences = audiences;
        this.units = units;
        this.obligations = obligations;
        this.messages = messages;
        this.settings = settings;
    }

    /** The verdicts of a moment, by the versions of packs that they are judged by. */
    public interface Verdicts extends Function<Instant, Map<AdoptedPack, List<Verdict>>> {}

    /**
     * Holds the mails of the days after {@code today} against one another.
     *
     * @param pack name of the pack of which the verdicts are; mails of other packs are left out of it
     * @param limit how many changed mails are told in full
     * @param locale of the reader of the comparison
     */
    public MailChanges compare(String pack, LocalDate today, Verdicts now, Verdicts then, int limit, Locale locale) {
        WorkingDays days = obligations.workingDays();
        Map<LocalDate, Recipients> mornings = new TreeMap<>();
        List<LocalDate> worked = today.plusDays(1)
                .datesUntil(today.plusDays(DAYS + 1))
                .filter(days::isWorkingDay)
                .toList();
        for (Audience audience : audiences.on(worked)) {
            LocalDate day = audience.day();
            mornings.put(day, new Recipients(audience, units.territory().on(day)));
        }
        List<ToldTo> told = outbox.told(pack);
        Map<MailComparison.Key, Digest> before = digests(mornings, new Rehearsal(days, told), now);
        Map<MailComparison.Key, Digest> after = digests(mornings, new Rehearsal(days, told), then);
        return new MailComparison(before, after, new Wording(messages, locale), settings.baseUrl())
                .changes(DAYS, limit);
    }

    private static Map<MailComparison.Key, Digest> digests(
            Map<LocalDate, Recipients> mornings, Rehearsal rehearsal, Verdicts verdicts) {
        Map<MailComparison.Key, Digest> digests = new HashMap<>();
        mornings.forEach((day, recipients) -> {
            for (Digest digest : rehearsal.morning(day, recipients, verdicts.apply(Rehearsal.moment(day)))) {
                digests.put(new MailComparison.Key(day, digest.officer().username()), digest);
            }
        });
        return digests;
    }
}
