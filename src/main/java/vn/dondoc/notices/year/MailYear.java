package vn.dondoc.notices.year;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import vn.dondoc.account.Officer;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.digest.DigestWords;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Rehearsal;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitTree;

/**
 * Every mail that a pack's reminders make from its first day on, morning after morning, as the same people would get
 * them. Sends and stores nothing.
 */
public final class MailYear {

    private final MessageSource messages;
    private final Territory territory;
    private final WorkingDays days;
    private final Audience people;

    MailYear(MessageSource messages, Territory territory, WorkingDays days, Audience people) {
        this.messages = messages;
        this.territory = territory;
        this.days = days;
        this.people = people;
    }

    /** For people who chose nothing, without shared mailboxes. */
    public static MailYear of(MessageSource messages, Territory territory, WorkingDays days, List<Officer> people) {
        return new MailYear(
                messages, territory, days, new Audience(LocalDate.EPOCH, people, Map.of(), List.of(), List.of()));
    }

    /** Whether anyone is ever told of it: what is only watched has no mails. */
    public static boolean mayBeTold(Obligation owed) {
        return owed.rule().severity() != Severity.WATCH;
    }

    /** How all stands at one moment after another, never an earlier one, by the versions of the pack. */
    public interface Course extends Function<Instant, Map<AdoptedPack, Collection<Verdict>>> {}

    /**
     * The mails of some days in order of day and person. All mornings of the pack before them are gone through as well:
     * what those tell is not told again.
     *
     * @param from first day, inclusive
     * @param until last day, inclusive
     */
    public List<PlannedMail> mails(RulePack pack, Course course, LocalDate from, LocalDate until) {
        List<PlannedMail> mails = new ArrayList<>();
        Rehearsal rehearsal = new Rehearsal(days, List.of());
        UnitTree tree = null;
        Recipients recipients = null;
        for (LocalDate day = first(pack, from); !day.isAfter(until); day = day.plusDays(1)) {
            if (!days.isWorkingDay(day)) {
                continue;
            }
            UnitTree today = territory.on(day);
            if (recipients == null || today != tree) {
                tree = today;
                recipients = new Recipients(people, tree);
            }
            List<Digest> digests = rehearsal.morning(day, recipients, course.apply(Rehearsal.moment(day)));
            if (!day.isBefore(from)) {
                digests.forEach(digest -> mails.add(planned(digest)));
            }
        }
        return mails;
    }

    private static LocalDate first(RulePack pack, LocalDate from) {
        return pack.from().isBefore(from) ? pack.from() : from;
    }

    private PlannedMail planned(Digest digest) {
        Locale language = digest.officer().language();
        DigestWords words = new DigestWords(new Wording(messages, language), digest, territory, URI.create(""));
        return new PlannedMail(
                digest.today(),
                digest.officer(),
                words.subject(),
                digest.reminders().stream().map(PlannedMail.Item::of).toList());
    }
}
