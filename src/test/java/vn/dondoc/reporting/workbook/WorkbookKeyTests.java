package vn.dondoc.reporting.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

class WorkbookKeyTests {

    private static final LocalDate MADE = LocalDate.of(2020, 6, 1);
    private static final WorkbookKey ONE = new WorkbookKey(
            "lang-son/2020",
            2,
            "BC-6T",
            Period.parse("2020-H1"),
            "ntm-dtvm",
            UnitId.parse("183@2019-07-01"),
            null,
            "3-17",
            MADE);
    private static final WorkbookKey MANY = new WorkbookKey(
            "lang-son/2020",
            2,
            "BIEU-XA",
            Period.parse("2020/1"),
            "ntm-dtvm",
            UnitId.of("183"),
            Level.COMMUNE,
            null,
            MADE);

    @Test
    void isReadAsWritten() {
        assertThat(WorkbookKey.of(ONE.rows())).contains(ONE);
        assertThat(WorkbookKey.of(MANY.rows())).contains(MANY);
    }

    @Test
    void namesTheReportOfOneUnitOnly() {
        assertThat(ONE.report()).isEqualTo(new ReportKey("BC-6T", ONE.unit(), ONE.period()));
        assertThat(MANY.report()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "mau, dondoc/2",
        "mau, ''",
        "pack, ''",
        "version, hai",
        "period, 2020-H2",
        "unit, 1 8 3",
        "unit, 183@hôm nay",
        "tier, huyện",
        "made, 1/6/2020"
    })
    void isNoneWhereAnythingIsNotWhatItShouldBe(String row, String value) {
        Map<String, String> rows = new HashMap<>(ONE.rows());
        rows.put(row, value);

        assertThat(WorkbookKey.of(rows)).isEmpty();
    }

    @Test
    void isNoneWhereARowIsMissing() {
        Map<String, String> rows = new HashMap<>(ONE.rows());
        rows.remove("rule");

        assertThat(WorkbookKey.of(rows)).isEmpty();
    }
}
