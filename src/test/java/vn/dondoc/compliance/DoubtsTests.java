package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aPack;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.UnitsCsv;

/** A district with two communes of five and four residential areas. */
class DoubtsTests {

    private static final UnitTree TREE =
            UnitsCsv.read(new StringReader("""
                    code,parent_code,level,type,name_vi,residential_areas
                    20,,province,tỉnh,Lạng Sơn,
                    183,20,district,huyện,Cao Lộc,
                    184,183,commune,xã,Hòa Cư,5
                    185,183,commune,xã,Hải Yến,4
                    """), "units.csv").orThrow().on(LocalDate.of(2020, 12, 31));

    private static CompiledRules rules;

    @BeforeAll
    static void compileOnce() {
        rules = RuleCompiler.of(PackFixture.RULES).compile(aPack());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            183 mo-hinh 2020 3; 184 mo-hinh 2020 1; 185 mo-hinh 2020 1  | differs-below mo-hinh 3 2
            183 mo-hinh 2020 2; 184 mo-hinh 2020 1; 185 mo-hinh 2020 1  |
            183 mo-hinh 2020 1; 184 mo-hinh 2020 2                      | less-than-below mo-hinh 1 2
            183 mo-hinh 2020 3; 184 mo-hinh 2020 2                      |
            183 dat-hien 2020 1.5; 184 dat-hien 2020 1; 185 dat-hien 2020 1 | differs-below dat-hien 1.5 2
            183 quy 2020 5; 184 quy 2020 9                              |
            183 kdc 2020 8                                              | differs-registered kdc 8 9
            183 kdc 2020 9                                              |
            183 le-va-hoi 2020 6; 183 ngay-hoi 2020 5                   | above-whole le-va-hoi 6 5
            183 le-va-hoi 2020 5; 183 ngay-hoi 2020 5                   |
            183 mo-hinh 2020 2; 183 mo-hinh 2020-H1 3                   | fell mo-hinh 2 3
            183 mo-hinh 2020 3; 183 mo-hinh 2020-H1 3                   |
            183 tong-ho 2020 9; 183 ho-ngheo 2020 3; 183 mo-hinh 2020 5 | total tong-ho 9 8
            183 tong-ho 2020 8; 183 ho-ngheo 2020 3; 183 mo-hinh 2020 5 |
            183 tong-ho 2020 9; 183 ho-ngheo 2020 3                     |
            183 tong-ho 2020 0; 183 ho-ngheo 2020 0                     | all-zero - 0 0
            183 tong-ho 2020 0                                          |
            """)
    void findsWhatSomebodyShouldLookAt(String figures, String expected) {
        assertThat(find(figures))
                .map(DoubtsTests::words)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void onlyTheUnitsAskedForAreSpokenOf() {
        assertThat(find("184 kdc 2020 1")).isEmpty();
    }

    private static List<Finding> find(String words) {
        List<Figure> figures = new ArrayList<>();
        for (String word : words.split("; ")) {
            String[] parts = word.split(" ");
            figures.add(new Figure(
                    UnitId.of(parts[0]), parts[1], Period.parse(parts[2]), new BigDecimal(parts[3]), Instant.EPOCH));
        }
        Unit district = TREE.find("183").orElseThrow();
        return new Doubts(aPack(), TREE, Period.year(2020), figures).find(List.of(district), rules);
    }

    private static String words(Finding finding) {
        return "%s %s %s %s"
                .formatted(
                        finding.kind(),
                        finding.indicator() == null ? "-" : finding.indicator().code(),
                        finding.said().toPlainString(),
                        finding.other().toPlainString());
    }
}
