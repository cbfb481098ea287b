package vn.dondoc.reporting.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aPack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Unit.Parentage;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/**
 * A province P with two districts: A with the communes A1 (areas A1a, A1b) and A2 (area A2a), and B with the commune B1,
 * whose five areas are only a number in the list; and a member organisation that is no part of the territory.
 */
class RollUpTests {

    private static final Period YEAR = Period.year(2020);

    private final UnitTree tree = Territory.of(List.of(
                    aUnit("P", Level.PROVINCE, null),
                    aUnit("A", Level.DISTRICT, "P"),
                    aUnit("B", Level.DISTRICT, "P"),
                    aUnit("O", Level.ORGANISATION, "P"),
                    aUnit("A1", Level.COMMUNE, "A"),
                    aUnit("A2", Level.COMMUNE, "A"),
                    aCommuneOf(5, "B1", "B"),
                    aUnit("A1a", Level.RESIDENTIAL_AREA, "A1"),
                    aUnit("A1b", Level.RESIDENTIAL_AREA, "A1"),
                    aUnit("A2a", Level.RESIDENTIAL_AREA, "A2")))
            .on(LocalDate.of(2020, 12, 31));

    @ParameterizedTest(name = "{0}: {1} of {2} is {3} to {4} of {5}, missing {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # figures                    | indicator | unit | low | high | whole | missing
                                         | ngay-hoi  | P    | 0   | 8    | 8     | A B
                                         | ngay-hoi  | A1   | 0   | 2    | 2     | A1a A1b
            A=3 B=5                      | ngay-hoi  | P    | 8   | 8    | 8     |
            A=3                          | ngay-hoi  | P    | 3   | 8    | 8     | B
            A1a=1 A1b=0 B=4              | ngay-hoi  | P    | 5   | 6    | 8     | A2
            A1a=1 A1b=0 B=4              | ngay-hoi  | A    | 1   | 2    | 3     | A2
            A1a=1                        | ngay-hoi  | A    | 1   | 3    | 3     | A1b A2
            A1=2 A1a=0                   | ngay-hoi  | A1   | 2   | 2    | 2     |
            P=7 A=3                      | ngay-hoi  | P    | 7   | 7    | 8     |
            B1=5                         | ngay-hoi  | B    | 5   | 5    | 5     |
            O=1                          | ngay-hoi  | P    | 0   | 8    | 8     | A B
            # a share of an indicator
            A=1 A/=4 B=1 B/=6            | ho-ngheo  | P    | 2   | 2    | 10    |
            A=1 A/=4 B/=6                | ho-ngheo  | P    | 1   | 7    | 10    | B
            A=1 A/=4 B=1                 | ho-ngheo  | P    | 2   | 2    |       |
            A/=4 B/=6 A1=1 A1/=2         | ho-ngheo  | A    | 1   | 4    | 4     | A2
            A=0 A/=0 B=0 B/=0            | ho-ngheo  | P    | 0   | 0    | 0     |
            """)
    void aShareLiesBetweenWhatIsReportedAndWhatTheMissingCouldAdd(
            @Nullable String figures,
            String indicator,
            String unit,
            long low,
            long high,
            @Nullable Long whole,
            @Nullable String missing) {
        RollUp rollUp = rollUp(figures(figures, indicator, YEAR));

        Share share = rollUp.share(UnitId.of(unit), indicator, YEAR);

        assertThat(share.low()).isEqualTo(low);
        assertThat(share.high()).isEqualTo(high);
        assertThat(share.whole()).isEqualTo(whole);
        assertThat(missing(rollUp, unit, indicator)).isEqualTo(missing == null ? "" : missing);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} is {3} to {4}")
    @CsvSource(delimiter = '|', textBlock = """
                                 | mo-hinh | P  | 0  |
            A=3                  | mo-hinh | P  | 3  |
            A=3 B=5              | mo-hinh | P  | 8  | 8
            A1=1 A2=1            | mo-hinh | A  | 2  | 2
            A1=1 A2a=1           | mo-hinh | A  | 2  | 2
            A=0                  | mo-hinh | A  | 0  | 0
            # each tier has a fund of its own
            B=5 B1=2             | quy     | B  | 7  | 7
            B=5                  | quy     | B  | 5  |
            P=1 B=5 B1=2         | quy     | P  | 8  |
            # a mark that does not add up
            A=3 B=5              | diem    | P  | 0  |
            P=4 A=3              | diem    | P  | 4  | 4
            """)
    void aNumberIsUnboundedWhileAnythingIsMissing(
            @Nullable String figures, String indicator, String unit, BigDecimal low, @Nullable BigDecimal high) {
        Bounds bounds = rollUp(figures(figures, indicator, YEAR)).count(UnitId.of(unit), indicator, YEAR);

        assertThat(bounds.lower()).isEqualTo(low);
        assertThat(bounds.upper()).isEqualTo(high);
    }

    @Test
    void anEarlierCumulativeFigureIsALowerBoundForANumberAndNotForAShare() {
        List<Figure> figures = new ArrayList<>(figures("A=2 B=3", "mo-hinh", Period.parse("2020-H1")));
        figures.addAll(figures("B=4", "mo-hinh", YEAR));
        figures.addAll(figures("A=2", "ngay-hoi", Period.parse("2020-H1")));
        RollUp rollUp = rollUp(figures);

        assertThat(rollUp.count(UnitId.of("P"), "mo-hinh", YEAR).low()).isEqualTo(6);
        assertThat(rollUp.count(UnitId.of("P"), "mo-hinh", YEAR).upper()).isNull();
        assertThat(rollUp.share(UnitId.of("P"), "ngay-hoi", YEAR).low()).isZero();
    }

    @ParameterizedTest(name = "earlier {0}, now {1}: {2} to {3}, missing {4}")
    @CsvSource(delimiter = '|', textBlock = """
                 | B1=2     | 2 | 2 |
            B=5  | B1=2     | 7 |   | B
            B=5  | B=6 B1=2 | 8 | 8 |
            B=5  |          | 5 |   | B B1
            B1=5 | B=6      | 11 |  | B1
            """)
    void whoCountsBesideThoseBelowAndDidSoEarlierIsMissingUntilItSaysHowMuchNow(
            @Nullable String earlier,
            @Nullable String now,
            long low,
            @Nullable BigDecimal high,
            @Nullable String missing) {
        List<Figure> figures = new ArrayList<>(figures(earlier, "quy", Period.parse("2020-H1")));
        figures.addAll(figures(now, "quy", YEAR));
        RollUp rollUp = rollUp(figures);

        Bounds bounds = rollUp.count(UnitId.of("B"), "quy", YEAR);

        assertThat(bounds.low()).isEqualTo(low);
        assertThat(bounds.upper()).isEqualTo(high);
        assertThat(missing(rollUp, "B", "quy")).isEqualTo(missing == null ? "" : missing);
    }

    @Test
    void aMemberOrganisationStandsAlone() {
        assertThat(rollUp(figures("O=4", "mo-hinh", YEAR))
                        .count(UnitId.of("O"), "mo-hinh", YEAR)
                        .upper())
                .isEqualTo(BigDecimal.valueOf(4));
    }

    @Test
    void areasAreKeptInTenThousandths() {
        Bounds bounds = rollUp(figures("A=1.5 B=0.25", "dat-hien", YEAR)).count(UnitId.of("P"), "dat-hien", YEAR);

        assertThat(bounds.low()).isEqualTo(17_500);
        assertThat(bounds.lower()).isEqualByComparingTo("1.75");
    }

    @Test
    void whatThoseBelowAddUpToStandsBesideTheOwnFigure() {
        RollUp rollUp = rollUp(figures("A=3 A1=1 A2=1", "mo-hinh", YEAR));

        assertThat(rollUp.own(UnitId.of("A"), "mo-hinh", YEAR)).contains(BigDecimal.valueOf(3));
        assertThat(rollUp.below(UnitId.of("A"), "mo-hinh", YEAR).upper()).isEqualTo(BigDecimal.valueOf(2));
    }

    @Test
    void whatIsShownIsCutAndNeverRounded() {
        assertThat(new Share(1704, 1704, 1705L, 0).lowerPercent()).isEqualTo(new BigDecimal("99.9413"));
        assertThat(new Share(1705, 1705, 1705L, 0).lowerPercent()).isEqualTo(new BigDecimal("100"));
        assertThat(new Share(9_999_999, 10_000_000, 10_000_000L, 1).lowerPercent())
                .isEqualTo(new BigDecimal("99.9999"));
        assertThat(new Share(0, 0, null, 1).upperPercent()).isEqualTo(new BigDecimal("100"));
    }

    private RollUp rollUp(List<Figure> figures) {
        return new RollUp(aPack(), tree, figures);
    }

    private String missing(RollUp rollUp, String unit, String indicator) {
        return String.join(
                " ",
                rollUp.missing(UnitId.of(unit), indicator, YEAR).stream()
                        .map(Unit::code)
                        .toList());
    }

    /** {@code A=3 B/=5}: A says 3 of the indicator, B says 5 of the denominator. */
    private static List<Figure> figures(@Nullable String words, String indicator, Period period) {
        List<Figure> figures = new ArrayList<>();
        for (String word : words == null ? new String[0] : words.split(" ")) {
            String[] parts = word.split("/?=");
            figures.add(new Figure(
                    UnitId.of(parts[0]),
                    word.contains("/") ? "tong-ho" : indicator,
                    period,
                    new BigDecimal(parts[1]),
                    Instant.EPOCH));
        }
        return figures;
    }

    private static Unit aUnit(String code, Level level, @Nullable String parent) {
        return new Unit(UnitId.of(code), level, "loại", code, null, null, under(parent));
    }

    private static Unit aCommuneOf(int areas, String code, String parent) {
        return new Unit(UnitId.of(code), Level.COMMUNE, "xã", code, areas, null, under(parent));
    }

    private static List<Parentage> under(@Nullable String parent) {
        return parent == null ? List.of() : List.of(new Parentage(UnitId.of(parent), UnitId.BEGINNING, null));
    }
}
