package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.CsvRow;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.UnitId;

/** The reading of one pack: every file as far as it can be read, whatever is wrong with the others. */
final class OneReading {

    /** Nobody mends more at once, and looking for the nearest words takes its time. */
    private static final int MOST_FAULTY_RULES = 200;

    /** The checks hold each rule against the others; the guidances that we have need 30 to 60. */
    private static final int MOST_RULES = 1_000;

    /** Nobody reads more, and a page that shows them all would not open. */
    private static final int MOST_FAULTS = 1_000;

    private static final String SHIFTED = "csv.fault.width";

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

    /** What is asked of the pack as a whole, with the codes of all rules, also of those that could not be read. */
    interface Check {
        void run(RulePack pack, Set<String> headings, Faults faults);
    }

    Reading all(Check check) {
        List<Clause> clauses = required(ClausesReader.FILE)
                .map(source -> ClausesReader.read(source, notes))
                .orElse(List.of());
        Map<String, Indicator> indicators = required(IndicatorsReader.FILE)
                .map(source -> IndicatorsReader.read(source, notes))
                .orElse(Map.of());
        Map<String, Form> forms = forms(indicators);
        Optional<PackHead> said = required(PackHeadReader.FILE)
                .flatMap(source -> YamlFile.of(source, notes))
                .map(yaml -> new PackHeadReader(yaml).read(lists()));
        PackHead head = said.orElse(PackHead.UNREAD);
        List<Block> blocks = blocks();
        Headings headings = Headings.of(blocks);
        Nouns nouns = new Nouns(indicators, forms.keySet(), headings).citing(head.documents(), clauses);
        List<Rule> rules = rules(blocks, new RuleReader(head, nouns));
        RulePack pack = head.pack(files, clauses, indicators, forms, allotments(indicators), rules);
        if (said.isPresent()) {
            check.run(pack, headings.codes(), notes.faults());
        }
        return new Reading(notes.faults().refuse() ? null : pack, told(notes.faults()), clauses, pack);
    }

    /** In a row whose cells have shifted nothing else is told: it would follow from that. */
    private static List<Fault> own(List<Fault> faults) {
        Set<String> shifted = faults.stream()
                .filter(fault -> fault.code().equals(SHIFTED))
                .map(OneReading::place)
                .collect(Collectors.toSet());
        return faults.stream()
                .filter(fault -> fault.code().equals(SHIFTED) || !shifted.contains(place(fault)))
                .toList();
    }

    private static String place(Fault fault) {
        return fault.path() + ':' + fault.line();
    }

    private static List<Fault> told(Faults faults) {
        List<Fault> all = own(faults.all());
        if (all.size() <= MOST_FAULTS) {
            return all;
        }
        List<Fault> told = new ArrayList<>(all.subList(0, MOST_FAULTS));
        String more = Integer.toString(all.size() - MOST_FAULTS);
        Fault next = all.get(MOST_FAULTS);
        told.add(new Fault(next.path(), next.line(), "guidance.fault.more", new Object[] {more}, !faults.refuse()));
        return told;
    }

    private List<Block> blocks() {
        List<Block> blocks = sources.values().stream()
                .filter(source -> source.path().endsWith(".quytac"))
                .flatMap(source -> Block.of(source, notes).stream())
                .toList();
        if (blocks.size() <= MOST_RULES) {
            return blocks;
        }
        blocks.get(MOST_RULES).place().fault("guidance.fault.too-many-rules", Integer.toString(MOST_RULES));
        return blocks.subList(0, MOST_RULES);
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
        in("forms/")
                .forEach(source -> YamlFile.of(source, notes)
                        .flatMap(reader::read)
                        .filter(form -> forms.putIfAbsent(form.code(), form) != null)
                        .ifPresent(form ->
                                notes.in(source.path()).at(1).fault("guidance.fault.twice", form.code(), "forms")));
        return forms;
    }

    private AllotmentsReader.Allotted allotments(Map<String, Indicator> indicators) {
        return Optional.ofNullable(sources.get(AllotmentsReader.FILE))
                .map(source -> AllotmentsReader.read(source, indicators, notes))
                .orElse(AllotmentsReader.Allotted.NOTHING);
    }

    private Map<String, Set<String>> lists() {
        Map<String, Set<String>> lists = new TreeMap<>();
        in("lists/").forEach(source -> {
            Set<String> codes = new LinkedHashSet<>();
            for (CsvRow row : Tables.rows(source, notes, "code", "name")) {
                if (UnitId.isCode(row.text("code"))) {
                    codes.add(row.text("code"));
                } else {
                    row.fault(
                            "guidance.fault.unit-code",
                            Words.of(row.text("code")).quote());
                }
            }
            lists.put(source.path(), codes);
        });
        return lists;
    }

    private Stream<Source> in(String folder) {
        return sources.values().stream().filter(source -> source.path().startsWith(folder));
    }

    private Optional<Source> required(String path) {
        if (!files.files().containsKey(path)) {
            notes.in(path).fault("guidance.fault.missing-file", path);
        }
        return Optional.ofNullable(sources.get(path));
    }
}
