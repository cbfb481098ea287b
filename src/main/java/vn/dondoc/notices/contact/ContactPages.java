package vn.dondoc.notices.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.territory.Unit;

/** What the pages of people's own reminders show, in the reader's language. */
@Component
class ContactPages {

    /** What falls due later than this is not yet reminded of by telephone; it may still be ticked from its own page. */
    private static final int DAYS_AHEAD = 31;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final Packs packs;
    private final Verdicts verdicts;
    private final VerdictWords words;
    private final Obligations obligations;
    private final Officers officers;
    private final MessageSource messages;
    private final Clock clock;

    ContactPages(
            Packs packs,
            Verdicts verdicts,
            VerdictWords words,
            Obligations obligations,
            Officers officers,
            MessageSource messages,
            Clock clock) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.words = words;
        this.obligations = obligations;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    /** A duty that may be ticked. */
    record Choice(String name, String title, String period, String standing, boolean ticked) {}

    /**
     * One reminder.
     *
     * @param promised absent = nothing was
     * @param retracted why and by whom it was taken back; absent = it stands
     */
    record Line(
            Contact contact,
            String at,
            List<String> about,
            String by,
            @Nullable String promised,
            @Nullable String retracted) {}

    /** What the unit owes now or soon, and what is ticked already; where that is all, it is ticked. */
    List<Choice> choices(Unit unit, ContactForm form, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> choices = packs().stream()
                .flatMap(pack -> verdicts.of(pack, List.of(unit.id())).stream()
                        .filter(verdict -> isAsked(verdict, today) || form.ticks(name(pack, verdict)))
                        .map(verdict -> new Choice(
                                name(pack, verdict),
                                verdict.rule().title(),
                                period(verdict.period(), locale),
                                words.say(verdict, today, locale),
                                form.ticks(name(pack, verdict)))))
                .toList();
        return choices.size() == 1
                ? choices.stream()
                        .map(only -> new Choice(only.name(), only.title(), only.period(), only.standing(), true))
                        .toList()
                : choices;
    }

    private static boolean isAsked(Verdict verdict, LocalDate today) {
        return verdict.rule().kind() != Rule.Kind.TARGET
                && verdict.due() != null
                && (verdict.state() == State.MISSING
                        || verdict.state() == State.OPEN
                                && !verdict.due().lastDay().isAfter(today.plusDays(DAYS_AHEAD)));
    }

    private static String name(AdoptedPack pack, Verdict verdict) {
        return ContactForm.name(ContactDesk.about(pack, verdict));
    }

    List<Line> lines(List<Contact> contacts, Locale locale) {
        Map<String, String> people =
                officers.on(LocalDate.now(clock)).stream().collect(Collectors.toMap(Officer::username, Officer::name));
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        contacts.stream()
                .flatMap(contact -> contact.duties().stream())
                .map(About::pack)
                .distinct()
                .forEach(name -> packs.find(name).ifPresent(pack -> known.put(name, titles(pack))));
        return contacts.stream()
                .map(contact -> line(contact, people, known, locale))
                .toList();
    }

    private Line line(
            Contact contact, Map<String, String> people, Map<String, Map<String, String>> known, Locale locale) {
        Contact.Retraction retracted = contact.retracted();
        return new Line(
                contact,
                moment(contact.at()),
                contact.duties().stream()
                        .map(about ->
                                known.getOrDefault(about.pack(), Map.of()).getOrDefault(about.rule(), about.rule())
                                        + ", " + period(about.period(), locale))
                        .toList(),
                people.getOrDefault(contact.by(), contact.by()),
                contact.promised() == null ? null : DAY.format(contact.promised()),
                retracted == null
                        ? null
                        : messages.getMessage(
                                "notices.contact.retracted",
                                new Object[] {
                                    moment(retracted.at()),
                                    people.getOrDefault(retracted.by(), retracted.by()),
                                    retracted.reason()
                                },
                                locale));
    }

    /** Those of office letters too, which no pack has. */
    private Map<String, String> titles(AdoptedPack pack) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(
                        pack.pack().rules().stream(),
                        obligations.of(pack).stream().map(Obligation::rule))
                .forEach(rule -> titles.putIfAbsent(rule.code(), rule.title()));
        return titles;
    }

    private List<AdoptedPack> packs() {
        Map<String, AdoptedPack> found = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        Stream.of(today, today.minusMonths(3))
                .flatMap(day -> packs.inForceOn(day).stream())
                .forEach(pack -> found.putIfAbsent(pack.pack().name(), pack));
        return List.copyOf(found.values());
    }

    private String period(Period period, Locale locale) {
        return messages.getMessage(PeriodWords.of(period), locale);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
