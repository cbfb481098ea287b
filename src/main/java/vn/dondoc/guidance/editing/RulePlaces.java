package vn.dondoc.guidance.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/**
 * Where the rules of a pack stand, also those that are not understood yet.
 *
 * @param byCode in the order written
 */
record RulePlaces(Map<String, RulePlace> byCode) {

    /**
     * @param kind as written: {@code Chỉ tiêu}, {@code Báo cáo}, {@code Nhiệm vụ}
     * @param line of the heading, counted from 1
     * @param citations as compared: {@code văn-bản, mục I.2}
     */
    record RulePlace(String kind, String code, String title, String file, int line, List<String> citations) {

        boolean cites(Clause clause) {
            return citations.contains(Folding.fold(citation(clause)));
        }

        boolean isReport() {
            return Folding.fold(kind).equals(Folding.fold("Báo cáo"));
        }
    }

    private static final Pattern HEADING = Folding.pattern("(chỉ tiêu|báo cáo|nhiệm vụ) ([a-z0-9-]{2,20}) ?: ?(.+)");
    private static final Pattern CITATIONS = Folding.pattern("căn cứ ?: ?(.+)");

    /** Longer lines are refused by the reader; nothing is looked for in them. */
    private static final int LONGEST = 4_000;

    static RulePlaces of(PackFiles files) {
        Map<String, RulePlace> places = new LinkedHashMap<>();
        files.files().forEach((path, bytes) -> {
            if (path.endsWith(".quytac")) {
                in(new DraftFile(path, bytes)).forEach(place -> places.putIfAbsent(place.code(), place));
            }
        });
        return new RulePlaces(places);
    }

    private static List<RulePlace> in(DraftFile file) {
        List<RulePlace> places = new ArrayList<>();
        int number = 0;
        for (String line : file.lines()) {
            number++;
            Words words = Words.of(line.length() > LONGEST ? "" : line);
            Optional<Matcher> heading = words.match(HEADING);
            if (heading.isPresent()) {
                places.add(new RulePlace(
                        words.group(heading.get(), 1).text(),
                        words.group(heading.get(), 2).text(),
                        words.group(heading.get(), 3).text(),
                        file.path(),
                        number,
                        new ArrayList<>()));
            } else if (!places.isEmpty()) {
                RulePlace open = places.get(places.size() - 1);
                words.match(CITATIONS)
                        .ifPresent(cited -> words.group(cited, 1)
                                .split(';')
                                .forEach(part -> open.citations().add(part.folded())));
            }
        }
        return places;
    }

    /** How a rule cites the clause. */
    static String citation(Clause clause) {
        return clause.document() + ", mục " + clause.number();
    }

    /** The rules that the clause names; where it names none, those that cite it; in the order written. */
    List<RulePlace> of(Clause clause) {
        return clause.rules().isEmpty()
                ? citing(clause)
                : byCode.values().stream()
                        .filter(place -> clause.rules().contains(place.code()))
                        .toList();
    }

    /** The rules that cite it. Several clauses may share a number, so these can be more than cover it. */
    List<RulePlace> citing(Clause clause) {
        return byCode.values().stream().filter(place -> place.cites(clause)).toList();
    }
}
