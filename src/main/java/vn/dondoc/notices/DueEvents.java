package vn.dondoc.notices;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Revision;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.ics.DueEvent;
import vn.dondoc.notices.ladder.Ladders;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.territory.Unit;

/**
 * What is owed under a pack as entries of a calendar, in one language. What has no day, or is followed on the pages only,
 * is none.
 */
public final class DueEvents {

    /** Of many units that have not sent it so many are named. */
    private static final int NAMED = 15;

    private static final Set<Outcome> OPEN = Set.of(Outcome.NOT_YET_DUE, Outcome.UNKNOWN, Outcome.NOT_MET);
    private static final Set<Verdict.State> CLOSED_LATE = Set.of(Verdict.State.LATE, Verdict.State.DONE_LATE);

    private final RulePack pack;
    private final MessageSource messages;
    private final Wording wording;
    private final URI baseUrl;
    private final Ladders ladders;
    private final RevisionsOf.Known revisions;

    public DueEvents(
            RulePack pack,
            MessageSource messages,
            Locale language,
            URI baseUrl,
            WorkingDays days,
            RevisionsOf.Known revisions) {
        this.pack = pack;
        this.messages = messages;
        this.wording = new Wording(messages, language);
        this.baseUrl = baseUrl;
        this.ladders = new Ladders(pack.settings(), days);
        this.revisions = revisions;
    }

    /** Whether nothing is left to be done. */
    public static boolean isClosed(Verdict verdict) {
        return !OPEN.contains(verdict.outcome()) || CLOSED_LATE.contains(verdict.state());
    }

    /** One obligation, for someone who works in its unit. */
    public Optional<DueEvent> own(Verdict verdict, Role office) {
        return day(verdict).map(day -> {
            String title = wording.title(verdict.rule(), verdict.period());
            List<String> lines = new ArrayList<>();
            lines.add(wording.say(
                    "event.of",
                    wording.title(verdict.rule(), verdict.period()),
                    verdict.unit().fullName()));
            addWhy(lines, verdict);
            if (isClosed(verdict)) {
                lines.add(wording.say("event.closed." + verdict.rule().kind()));
            }
            URI link = link(verdict);
            lines.add(link.toString());
            return new DueEvent(
                    uid(verdict.rule(), verdict.unit(), verdict.period().toString()),
                    day,
                    hour(verdict),
                    wording.say("event.of", title, verdict.unit().fullName()),
                    String.join("\n", lines),
                    link,
                    revisions.of(verdict),
                    isClosed(verdict),
                    alarms(verdict, day, office == Role.CHAIR ? Part.CHAIR : Part.IN_CHARGE));
        });
    }

    /** What the units below one owe, as key days: one entry a rule, period and day. */
    public List<DueEvent> below(Unit top, List<Verdict> verdicts, Role office) {
        record Group(
                String rule,
                String period,
                LocalDate day,
                @Nullable LocalTime hour) {}
        Map<Group, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            day(verdict)
                    .map(day ->
                            new Group(verdict.rule().code(), verdict.period().toString(), day, hour(verdict)))
                    .ifPresent(group -> groups.computeIfAbsent(group, any -> new ArrayList<>())
                            .add(verdict));
        }
        return groups.entrySet().stream()
                .map(group -> together(top, group.getKey().day(), group.getValue(), office))
                .toList();
    }

    private DueEvent together(Unit top, LocalDate day, List<Verdict> owing, Role office) {
        Verdict first = owing.get(0);
        Rule rule = first.rule();
        List<Unit> open = owing.stream()
                .filter(verdict -> !isClosed(verdict))
                .map(Verdict::unit)
                .toList();
        String summary = wording.say(
                "event.below." + rule.kind(),
                wording.title(rule, first.period()),
                wording.count(open.size()),
                wording.count(owing.size()));
        List<String> lines = new ArrayList<>(List.of(summary));
        if (!open.isEmpty()) {
            String names =
                    open.stream().limit(NAMED).map(Unit::fullName).sorted().collect(Collectors.joining(", "));
            lines.add(wording.say(open.size() > NAMED ? "event.open-some" : "event.open", names, open.size() - NAMED));
        }
        addWhy(lines, first);
        URI link = UriComponentsBuilder.fromUri(baseUrl)
                .path("/obligations")
                .queryParam("rule", rule.code())
                .build()
                .encode()
                .toUri();
        lines.add(link.toString());
        Revision revision =
                owing.stream().map(revisions::of).reduce(Revision::and).orElseThrow();
        return new DueEvent(
                uid(rule, top, first.period() + "." + day),
                day,
                hour(first),
                summary,
                String.join("\n", lines),
                link,
                revision,
                open.isEmpty(),
                alarms(first, day, office == Role.CHAIR ? Part.LEADER : Part.STAFF));
    }

    private void addWhy(List<String> lines, Verdict verdict) {
        Due due = verdict.due();
        if (due != null) {
            lines.add(wording.say("event.due", due.explain(messages, wording.locale())));
        }
        Map<String, List<String>> quotes = new LinkedHashMap<>();
        for (Clause clause : pack.clausesOf(verdict.rule())) {
            String document = pack.document(clause.document())
                    .map(RulePack.Document::title)
                    .orElse(clause.document());
            quotes.computeIfAbsent(wording.say("item.clause", clause.number(), document), any -> new ArrayList<>())
                    .add(wording.say("item.quote", clause.quote()));
        }
        quotes.forEach((place, quoted) -> lines.add(wording.say("event.clause", place, String.join("; ", quoted))));
        lines.add(wording.say("item.rule", verdict.rule().code(), verdict.rule().sentence()));
    }

    private Optional<LocalDate> day(Verdict verdict) {
        return verdict.rule().severity() == Severity.WATCH ? Optional.empty() : ladders.summit(verdict);
    }

    private static @Nullable LocalTime hour(Verdict verdict) {
        return verdict.due() == null ? null : verdict.due().hour();
    }

    private List<LocalDate> alarms(Verdict verdict, LocalDate day, Part part) {
        return ladders.steps(verdict).stream()
                .filter(step -> part.hears(step, MailChoice.EVERYTHING))
                .map(step -> ladders.day(step, day))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The same for the same duty for ever; the host makes it one of this installation's. */
    private String uid(Rule rule, Unit unit, String when) {
        return "%s.%s.%s.%s@%s"
                .formatted(
                        pack.name().replace('/', '-'),
                        rule.code(),
                        unit.id().toString().replace('@', '-'),
                        when.replace('/', '-'),
                        baseUrl.getHost());
    }

    private URI link(Verdict verdict) {
        return UriComponentsBuilder.fromUri(baseUrl)
                .pathSegment(
                        verdict.rule().kind() == Rule.Kind.TARGET ? "verdicts" : "reports",
                        verdict.rule().code(),
                        verdict.unit().id().toString())
                .path("/" + verdict.period())
                .build()
                .encode()
                .toUri();
    }
}
