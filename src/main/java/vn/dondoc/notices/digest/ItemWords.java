package vn.dondoc.notices.digest;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.account.Officer;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Request;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.ladder.Reminder.Reached;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;

/**
 * One obligation in a mail: what, by which day, how it stands, why, and where to go. A rule is explained where it is
 * first spoken of: to staff one mail may name it for every district.
 */
final class ItemWords {

    private final Wording wording;
    private final LocalDate today;
    private final URI baseUrl;
    private final Function<Reminder, @Nullable String> send;
    private final Set<String> explained = new HashSet<>();

    ItemWords(Wording wording, LocalDate today, URI baseUrl) {
        this(wording, today, baseUrl, any -> null);
    }

    /** @param send where files may be sent for it without sign-in; absent = nowhere */
    ItemWords(Wording wording, LocalDate today, URI baseUrl, Function<Reminder, @Nullable String> send) {
        this.send = send;
        this.wording = wording;
        this.today = today;
        this.baseUrl = baseUrl;
    }

    DigestView.Item item(Reminder reminder) {
        Rule rule = reminder.verdict().rule();
        boolean isExplained = !explained.add(reminder.pack().name() + rule.code());
        return new DigestView.Item(
                heading(reminder),
                wording.capital(due(reminder)),
                standing(reminder),
                reminder.isOverdue(today) || reminder.kind() == Told.Kind.NOT_MET,
                isCorrection(reminder)
                        ? wording.say("item.correction")
                        : new ProgressWords(wording).of(reminder.verdict()),
                isExplained ? List.of() : reasons(reminder.pack(), rule),
                sentence(rule, isExplained),
                why(reminder),
                told(reminder),
                part(reminder),
                inPlaceOf(reminder),
                missed(reminder),
                rule.remedy() == null ? null : wording.say("item.remedy", rule.remedy()),
                asksForLetter(reminder) ? letter(reminder) : link(reminder),
                wording.say(action(reminder)),
                send.apply(reminder));
    }

    private String heading(Reminder reminder) {
        Rule rule = reminder.verdict().rule();
        return Request.isBehind(rule)
                ? rule.title()
                : wording.say(
                        "item.title",
                        rule.title(),
                        wording.period(reminder.verdict().period()));
    }

    /** The sentence of what a letter asked for names that letter. */
    private String sentence(Rule rule, boolean isExplained) {
        if (Request.isBehind(rule)) {
            return rule.sentence();
        }
        return isExplained
                ? wording.say("item.rule-above", rule.code())
                : wording.say("item.rule", rule.code(), rule.sentence());
    }

    String title(Reminder reminder) {
        return wording.title(reminder.verdict().rule(), reminder.verdict().period());
    }

    /** For a subject: the last day before it is past, then how late it is, or the outcome. */
    String brief(Reminder reminder) {
        return reminder.kind().isStep() && !reminder.isOverdue(today) ? due(reminder) : standing(reminder);
    }

    private String due(Reminder reminder) {
        Due due = reminder.verdict().due();
        String day = wording.weekday(reminder.summit());
        if (isCorrection(reminder)) {
            return wording.say("due.correction", day);
        }
        if (due == null) {
            return wording.say("due.occasion", day);
        }
        if (reminder.verdict().extendedTo() != null) {
            return wording.say("due.extended", day);
        }
        return due.hour() == null
                ? wording.say("due.day", day)
                : wording.say("due.hour", DateTimeFormatter.ofPattern("H:mm").format(due.hour()), day);
    }

    private String standing(Reminder reminder) {
        if (!reminder.kind().isStep()) {
            return wording.say("standing." + reminder.kind());
        }
        long days = ChronoUnit.DAYS.between(today, reminder.summit());
        if (days < 0) {
            String late = isCorrection(reminder) ? "standing.correction-late" : "standing.late";
            return wording.say(late, wording.count(-days));
        }
        if (days == 0) {
            return wording.say(
                    reminder.verdict().due() == null && !isCorrection(reminder)
                            ? "standing.occasion"
                            : "standing.today");
        }
        return wording.say("standing.left", wording.count(days));
    }

    /** The clauses that the rule covers, with their quoted words: why it is owed at all. */
    private List<String> reasons(RulePack pack, Rule rule) {
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        for (Clause clause : pack.clausesOf(rule)) {
            if (clause.rules().contains(rule.code())) {
                String place = wording.say("item.clause", clause.number(), document(pack, clause));
                quotes.computeIfAbsent(place, any -> new ArrayList<>()).add(wording.say("item.quote", clause.quote()));
            }
        }
        return quotes.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join("; ", entry.getValue()))
                .toList();
    }

    private static String document(RulePack pack, Clause clause) {
        return pack.document(clause.document()).map(RulePack.Document::title).orElse(clause.document());
    }

    /** How the words of the rule became the day; an occasion's day is the occasion's. */
    private @Nullable String why(Reminder reminder) {
        Due due = reminder.verdict().due();
        return due == null || due.steps().isEmpty() || isCorrection(reminder)
                ? null
                : wording.say("item.due", due.explain(wording.messages(), wording.locale()));
    }

    /** As what the reader is told it: the closest they, or those for whom they stand in, are to it. */
    private String part(Reminder reminder) {
        Part closest = reminder.parts().stream().sorted().findFirst().orElseThrow();
        return wording.say("item.part." + closest, reminder.verdict().unit().fullName());
    }

    private @Nullable String inPlaceOf(Reminder reminder) {
        String absent = reminder.inPlaceOf().stream().map(Officer::name).collect(Collectors.joining(", "));
        return absent.isEmpty() ? null : wording.say("item.in-place-of", absent);
    }

    private String told(Reminder reminder) {
        return reminder.kind().isStep()
                ? wording.say("item.step", dated(reminder.current()))
                : wording.say("item.outcome." + reminder.kind());
    }

    private @Nullable String missed(Reminder reminder) {
        String steps = reminder.missed().stream().map(this::dated).collect(Collectors.joining("; "));
        return steps.isEmpty() ? null : wording.say("item.missed", steps);
    }

    private String dated(Reached reached) {
        return wording.say("item.dated-step", step(reached.step()), wording.day(reached.day()));
    }

    private String step(Step step) {
        int days = step.workingDays();
        if (days == 0) {
            return wording.say("step.on");
        }
        return days < 0
                ? wording.say("step.before", Integer.toString(-days))
                : wording.say("step.after." + step.reach(), Integer.toString(days));
    }

    private static boolean isCorrection(Reminder reminder) {
        return reminder.kind() == Told.Kind.CORRECTION;
    }

    /** The step at which staff draft a letter. */
    private static boolean asksForLetter(Reminder reminder) {
        return reminder.kind() == Told.Kind.STEP
                && reminder.current().step().reach() == Reach.LETTER
                && reminder.parts().contains(Part.STAFF);
    }

    private static String action(Reminder reminder) {
        if (asksForLetter(reminder)) {
            return "action.letter";
        }
        if (isCorrection(reminder) && reminder.isOwn()) {
            return "action.correct";
        }
        return reminder.isOwn() ? "action." + reminder.verdict().rule().kind() : "action.see";
    }

    /** Where the letter is drafted, to all who owe it. */
    private String letter(Reminder reminder) {
        Verdict verdict = reminder.verdict();
        return UriComponentsBuilder.fromUri(baseUrl)
                .path("/letters/new")
                .queryParam("duty", verdict.rule().code() + "@" + verdict.period())
                .build()
                .encode()
                .toUriString();
    }

    /** The very form; of a target, which has none of its own, the page that explains it. */
    private String link(Reminder reminder) {
        Rule rule = reminder.verdict().rule();
        return UriComponentsBuilder.fromUri(baseUrl)
                .pathSegment(
                        rule.kind() == Rule.Kind.TARGET ? "verdicts" : "reports",
                        rule.code(),
                        reminder.verdict().unit().id().toString())
                .path("/" + reminder.verdict().period())
                .build()
                .encode()
                .toUriString();
    }
}
