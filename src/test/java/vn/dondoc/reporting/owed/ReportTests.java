package vn.dondoc.reporting.owed;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aPack;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.Asked;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.calendar.Request;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitsCsv;

class ReportTests {

    private static final Entry ENTRY = new Entry("hoa", Instant.parse("2020-11-09T02:00:00Z"));
    private static final Territory TERRITORY =
            UnitsCsv.read(new StringReader("""
                            code,parent_code,level,type,name_vi
                            20,,province,tỉnh,Lạng Sơn
                            183,20,district,huyện,Cao Lộc
                            """), "units.csv").orThrow();

    private static final AdoptedPack PACK = new AdoptedPack(
            1, ENTRY.at(), aPack(), RuleCompiler.of(PackFixture.RULES).compile(aPack()));

    /** What a letter asks for is counted to its last day as printed: days off move the due day, not what is counted. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "BEFORE,        2020-11-20,      , 2020-11-19",
        "AT_LATEST,     2020-11-20,      , 2020-11-20",
        "AT_LATEST,     2020-11-21,      , 2020-11-21",
        "UNTIL_THE_END, 2020-11-22,      , 2020-11-22",
        "BEFORE_HOUR,   2020-11-20, 17:00, 2020-11-20",
        "AT_LATEST,     2021-01-05,      , 2021-01-05",
        "NO_DAY,                  ,      , 2020-12-31",
    })
    void whatALetterAsksForIsCountedToItsLastDay(
            Term.Wording wording, @Nullable LocalDate day, @Nullable LocalTime hour, LocalDate until) {
        Report report = requested(new Term(wording, day, hour, "", ENTRY));

        assertThat(report.isRequested()).isTrue();
        assertThat(report.figuresFrom()).isEqualTo("2020-01-01");
        assertThat(report.figuresUntil()).isEqualTo(until);
    }

    private static Report requested(Term term) {
        Request request = new Request(
                1,
                1,
                2020,
                "128/MTTQ-BTT",
                LocalDate.of(2020, 11, 6),
                "Kết quả ủng hộ miền Trung",
                Rule.Kind.REPORT,
                null,
                Asked.tier(Level.DISTRICT),
                List.of(term),
                ENTRY,
                null);
        Obligation owed = new YearPlanner()
                        .plan(
                                PACK.pack(),
                                TERRITORY,
                                new WorkingDays(Map.of()),
                                new Entered(List.of(), List.of(), List.of(request)))
                        .stream()
                        .filter(one -> Request.isBehind(one.rule()))
                        .findFirst()
                        .orElseThrow();
        return new Report(PACK, owed.rule(), owed.unit(), owed.period());
    }
}
