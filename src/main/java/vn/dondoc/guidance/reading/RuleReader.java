package vn.dondoc.guidance.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** Reads a block into a typed rule. */
final class RuleReader {

    private static final Map<String, Severity> SEVERITIES =
            Map.of("trọng tâm", Severity.KEY, "thường xuyên", Severity.NORMAL, "theo dõi", Severity.WATCH);

    private final SentenceReader sentences;
    private final DetailReader details;
    private final ExampleReader examples = new ExampleReader();
    private final UnitListReader units;

    RuleReader(PackHead head, Nouns nouns) {
        this.sentences = new SentenceReader(head, nouns);
        this.details = new DetailReader(head.year(), nouns);
        this.units = new UnitListReader(head.lists());
    }

    /** The rule; empty if its place's faults tell why not. */
    Optional<Rule> read(Block block) {
        Body body = Body.of(block);
        List<Rule.Citation> citations =
                body.read(Key.CITATIONS, details::citations).orElse(List.of());
        Optional<Severity> severity = body.read(Key.SEVERITY, (words, notes) -> severity(words));
        Optional<Rule.Condition> condition = body.read(Key.CONDITION, (words, notes) -> details.condition(words));
        Set<String> except =
                body.read(Key.EXCEPT, (words, notes) -> units.read(words)).orElse(Set.of());
        Optional<Set<String>> only = body.read(Key.ONLY, (words, notes) -> units.read(words));
        Optional<String> figuresFrom = body.read(Key.FIGURES, (words, notes) -> details.report(words));
        var cutOff = body.read(Key.CUT_OFF, (words, notes) -> details.day(words));
        var ladder = body.read(Key.LADDER, (words, notes) -> LadderReader.read(words));
        var validity = body.read(Key.VALIDITY, (words, notes) -> details.validity(words));
        var insteadOf = body.read(Key.INSTEAD_OF, (words, notes) -> details.insteadOf(words));
        Optional<String> remedy = body.text(Key.REMEDY);
        return body.sentence(sentences).flatMap(sentence -> {
            if (!fits(block.kind(), sentence.demand())) {
                block.place()
                        .at(body.sentenceLine())
                        .fault(
                                "guidance.fault.kind-and-demand",
                                say(block.kind()),
                                sentence.words().quote());
                return Optional.empty();
            }
            Severity usual = sentence.binding() == Binding.AIM ? Severity.WATCH : Severity.NORMAL;
            return Optional.of(new Rule(
                    block.kind(),
                    block.code(),
                    block.title(),
                    sentence.words().text(),
                    block.place().path(),
                    block.place().line(),
                    citations,
                    sentence.binding(),
                    sentence.scope(),
                    sentence.rhythms(),
                    sentence.demand(),
                    sentence.deadline(),
                    sentence.event(),
                    severity.orElse(usual),
                    figuresFrom.orElse(null),
                    condition.orElse(null),
                    except,
                    only.orElse(null),
                    cutOff.orElse(null),
                    ladder.orElse(null),
                    remedy.orElse(null),
                    validity.map(DetailReader.Validity::from).orElse(null),
                    validity.map(DetailReader.Validity::until).orElse(null),
                    body.examples(examples, sentence.demand()),
                    insteadOf.orElse(List.of())));
        });
    }

    private static Outcome<Severity> severity(Words words) {
        Severity severity = SEVERITIES.get(words.folded());
        return severity != null
                ? Outcome.of(severity)
                : Outcome.wrong(
                        "guidance.fault.severity", words.quote(), Nearest.name(words.text(), SEVERITIES.keySet()));
    }

    private static boolean fits(Kind kind, Demand demand) {
        return switch (kind) {
            case TARGET -> demand instanceof Demand.Measured;
            case REPORT -> demand instanceof Demand.SendReport || demand instanceof Demand.SendAtLeast;
            case TASK -> demand instanceof Demand.Complete;
        };
    }

    private static String say(Kind kind) {
        return switch (kind) {
            case TARGET -> "Chỉ tiêu";
            case REPORT -> "Báo cáo";
            case TASK -> "Nhiệm vụ";
        };
    }
}
