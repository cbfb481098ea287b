package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.checking.PackChecks;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Faults;

/** Reads a pack file by file, then checks it as a whole. Keeps nothing between readings; safe to share. */
@Component
public final class RulePackReader implements PackReader {

    /** Nobody mends more at once, and looking for the nearest words takes its time. */
    private static final int MOST_FAULTY_RULES = 200;

    @Override
    public Reading read(PackFiles files) {
        Faults faults = new Faults();
        Optional<RulePack> pack = new OneReading(files, new Notes(faults)).pack();
        return new Reading(faults.refuse() ? null : pack.orElse(null), faults.all());
    }

    /** The texts of one pack, each passed through the gate once. */
    private static final class OneReading {

        private final PackFiles files;
        private final Notes notes;
        private final Map<String, Source> sources = new TreeMap<>();

        OneReading(PackFiles files, Notes notes) {
            this.files = files;
            this.notes = notes;
            files.files().forEach((path, bytes) -> {
                if (path.endsWith(".quytac") || path.endsWith(".csv") || path.endsWith(".yaml")) {
                    Gate.read(path, bytes, notes).ifPresent(source -> sources.put(path, source));
                }
            });
        }

        /** Empty only where {@code pack.yaml} cannot be read at all. */
        Optional<RulePack> pack() {
            Map<String, Indicator> indicators = required(IndicatorsReader.FILE)
                    .map(source -> IndicatorsReader.read(source, notes))
                    .orElse(Map.of());
            List<Clause> clauses = required(ClausesReader.FILE)
                    .map(source -> ClausesReader.read(source, notes))
                    .orElse(List.of());
            Map<String, Form> forms = forms(indicators);
            return required(PackHeadReader.FILE)
                    .flatMap(source -> YamlFile.of(source, notes))
                    .map(yaml -> new PackHeadReader(yaml).read(lists()))
                    .map(head -> pack(head, clauses, indicators, forms));
        }

        private RulePack pack(
                PackHead head, List<Clause> clauses, Map<String, Indicator> indicators, Map<String, Form> forms) {
            List<Block> blocks = named(path -> path.endsWith(".quytac"))
                    .flatMap(source -> Block.of(source, notes).stream())
                    .toList();
            Headings headings = Headings.of(blocks);
            Nouns nouns = new Nouns(indicators, forms.keySet(), headings.reports()).citing(head.documents(), clauses);
            RuleReader reader = new RuleReader(head, nouns);
            List<Rule> rules = blocks.stream()
                    .flatMap(block -> reader.read(block).stream())
                    .toList();
            RulePack pack = new RulePack(
                    files.name(),
                    head.title(),
                    head.province(),
                    head.year(),
                    head.from(),
                    head.until(),
                    head.settings(),
                    head.documents(),
                    clauses,
                    indicators,
                    forms,
                    rules,
                    files.digest());
            PackChecks.run(pack, headings.codes(), notes.faults());
            return pack;
        }

        /** The rules without any fault; those with one would only give faults that follow from it. */
        private List<Rule> rules(List<Block> blocks, RuleReader reader) {
            List<Rule> rules = new ArrayList<>();
            int faulty = 0;
            for (Block block : blocks) {
                Faults own = new Faults();
                Optional<Rule> rule = reader.read(block.tellingTo(own));
                notes.faults().addAll(own.all());
                if (!own.refuse()) {
                    rule.ifPresent(rules::add);
                } else if (++faulty == MOST_FAULTY_RULES) {
                    block.place().fault("guidance.fault.too-many", Integer.toString(MOST_FAULTY_RULES));
                    break;
                }
            }
            return rules;
        }

        private Map<String, Form> forms(Map<String, Indicator> indicators) {
            Map<String, Form> forms = new LinkedHashMap<>();
            FormsReader reader = new FormsReader(indicators);
            named(path -> path.startsWith("forms/"))
                    .forEach(source -> YamlFile.of(source, notes)
                            .flatMap(reader::read)
                            .filter(form -> forms.putIfAbsent(form.code(), form) != null)
                            .ifPresent(form ->
                                    notes.in(source.path()).at(1).fault("guidance.fault.twice", form.code(), "forms")));
            return forms;
        }

        private Map<String, Set<String>> lists() {
            Map<String, Set<String>> lists = new TreeMap<>();
            named(path -> path.startsWith("lists/")).forEach(source -> {
                Set<String> codes = new LinkedHashSet<>();
                Tables.rows(source, notes, "code", "name").forEach(row -> codes.add(row.text("code")));
                lists.put(source.path(), codes);
            });
            return lists;
        }

        private Stream<Source> named(Predicate<String> path) {
            return new ArrayList<>(sources.values()).stream().filter(source -> path.test(source.path()));
        }

        private Optional<Source> required(String path) {
            if (!files.files().containsKey(path)) {
                notes.in(path).fault("guidance.fault.missing-file", path);
            }
            return Optional.ofNullable(sources.get(path));
        }
    }
}
