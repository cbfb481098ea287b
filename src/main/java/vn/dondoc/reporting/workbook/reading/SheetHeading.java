package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.Unit;

/**
 * What the lines above a table tell of whom and when it speaks.
 *
 * @param lines in order, plain
 */
record SheetHeading(List<String> lines) {

    private static final int DEEPEST = 12;
    private static final String YEAR = "[\\s/,-]*(?:năm\\s*)?(20\\d{2})";
    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final Pattern SINCE = Pattern.compile("(số liệu )?lũy kế từ.*|hạn cuối.*");

    private static final Pattern HALF = Folding.pattern("(?:6|06|sáu) tháng(?: đầu)?" + YEAR);
    private static final Pattern NINE = Folding.pattern("(?:9|09|chín) tháng(?: đầu)?" + YEAR);
    private static final Pattern QUARTER = Folding.pattern("quý (iii|ii|iv|i|[1-4])\\b" + YEAR);
    private static final Pattern MONTH = Folding.pattern("(?<!\\d )tháng (\\d{1,2})" + YEAR);
    private static final Pattern ANNUAL = Folding.pattern("(?:^|\\b)năm (20\\d{2})");
    private static final Pattern TITLE =
            Folding.pattern("^.*?(?:đơn vị(?: báo cáo)?\\s*:|uỷ ban mttq(?: việt nam)?|ban công tác mặt trận)\\s*");

    /** @param until the place of the table's head among the rows read */
    static SheetHeading of(SheetGrid grid, int until) {
        int rows = until < 0 ? DEEPEST : Math.min(until, DEEPEST);
        return new SheetHeading(grid.rows().stream()
                .limit(rows)
                .flatMap(row -> row.cells().stream())
                .filter(cell ->
                        cell.kind() == CellValue.Kind.TEXT && cell.text().length() < 400)
                .map(cell -> PlainText.of(cell.text()))
                .toList());
    }

    /** The period it names; empty if it names none or several. */
    Optional<Period> period() {
        Set<Period> named = new TreeSet<>();
        for (String line : lines) {
            named.addAll(periods(Folding.fold(line)));
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static List<Period> periods(String line) {
        String said = SINCE.matcher(line).replaceAll("");
        List<Period> found = new ArrayList<>();
        add(found, HALF, said, (year, match) -> new Period(year, Rhythm.HALF_YEAR, 1));
        add(found, NINE, said, (year, match) -> new Period(year, Rhythm.NINE_MONTHS, 1));
        add(found, QUARTER, said, (year, match) -> new Period(year, Rhythm.QUARTERLY, quarter(match.group(1))));
        add(found, MONTH, said, (year, match) -> Period.parse("%d-%02d".formatted(year, month(match.group(1)))));
        if (found.isEmpty()) {
            add(found, ANNUAL, said, (year, match) -> Period.year(year));
        }
        return found;
    }

    private static void add(
            List<Period> found, Pattern pattern, String said, BiFunction<Integer, Matcher, Period> period) {
        Matcher match = pattern.matcher(said);
        if (match.find()) {
            found.add(period.apply(Integer.valueOf(match.group(match.groupCount())), match));
        }
    }

    private static int quarter(String said) {
        Integer roman = ROMAN.get(said);
        return roman == null ? Integer.parseInt(said) : roman;
    }

    private static int month(String said) {
        return Math.max(1, Math.min(12, Integer.parseInt(said)));
    }

    /** The unit it names; empty if it names none or several. */
    Optional<Unit> unit(UnitsNamed units) {
        Set<Unit> named = lines.stream()
                .map(line -> units.ofName(bare(line)))
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .collect(Collectors.toSet());
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    /** Folding keeps every letter's place, so the name can be cut from the line itself. */
    private static String bare(String line) {
        Matcher title = TITLE.matcher(Folding.fold(line));
        return title.find() ? line.substring(title.end()) : line;
    }
}
