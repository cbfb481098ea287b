package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Due on 09/06/2020, "before 10/6"; today is 12/06/2020. */
class VerdictWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 12);

    private final VerdictWords words = new VerdictWords(messages(), Clock.systemUTC());

    @ParameterizedTest(name = "{0} {1}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            target | REACHED           | 2020-06-09 | | low=1                  | Đạt
            target | SHORT             | 2020-06-09 | | low=0                  | Chưa đạt
            target | EXCEEDED          | 2020-06-09 | | low=9                  | Vượt mức
            report | ON_TIME           | 2020-06-09 | | received=1             | Đã gửi đúng hạn
            report | ON_TIME           |            | | received=1             | Đã gửi
            report | LATE              | 2020-06-09 | | received=1 late=2      | Đã gửi, chậm 2 ngày
            report | LATE              | 2020-06-09 | | received=1 late=1      | Đã gửi, chậm 1 ngày, gửi đúng ngày ghi trong văn bản
            report | LATE              | 2020-06-09 | | received=1 late=0      | Đã gửi, chậm trong ngày
            report | MISSING           | 2020-06-09 | | received=0             | Chưa gửi, quá hạn 3 ngày
            task   | DONE              | 2020-06-09 | | received=1             | Đã hoàn thành
            task   | DONE_LATE         | 2020-06-09 | | received=1 late=2      | Đã hoàn thành, chậm 2 ngày
            task   | MISSING           | 2020-06-09 | | received=0             | Chưa hoàn thành, quá hạn 3 ngày
            report | OPEN              | 2020-06-17 | | received=0             | Chưa đến hạn (còn 5 ngày)
            report | OPEN              | 2020-06-12 | | received=0             | Hạn cuối hôm nay
            report | OPEN              | 2020-06-15 | | extended=2020-06-15    | Chưa đến hạn (còn 3 ngày); được gia hạn đến 15/06/2020
            target | AWAITING_FIGURES  | 2020-06-09 | | low=0                  | Chờ số liệu báo cáo năm
            report | AWAITING_GUIDANCE |            | | received=0             | Chờ hướng dẫn
            report | NO_DAY            |            | | received=0             | Văn bản không ghi hạn
            target | UNKNOWN           | 2020-06-09 | CCC | low=0              | Chưa đủ số liệu (thiếu 03 xã)
            target | UNKNOWN           | 2020-06-09 | DDC | low=0              | Chưa đủ số liệu (thiếu 02 huyện, 01 xã)
            target | UNKNOWN           | 2020-06-09 | P   | low=0              | Chưa đủ số liệu
            report | ON_TIME           | 2020-06-09 | | received=0 owed=1 instead_of=BC-6T@2020-H1 at=2020-06-08T08:00 | Đã gửi đúng hạn, bằng BC-6T (6 tháng năm 2020)
            report | LATE              | 2020-06-09 | | received=0 owed=1 instead_of=BC-6T@2020-H1 at=2020-06-11T08:00 late=2 | Đã gửi, chậm 2 ngày, bằng BC-6T (6 tháng năm 2020)
            report | WAIVED            | 2020-06-09 | | waived                 | Được miễn
            report | NOT_APPLICABLE    | 2020-06-09 | | out_of_scope           | Không thuộc diện áp dụng
            listed | NOT_APPLICABLE    | 2020-06-09 | | out_of_scope           | Chưa có danh sách
            """)
    void saysItInTheWordsOfTheOffice(
            String kind,
            Verdict.State state,
            @Nullable LocalDate lastDay,
            @Nullable String missing,
            String reason,
            String said) {
        assertThat(words.say(verdict(kind, state, lastDay, missing, reason), TODAY, Locale.forLanguageTag("vi")))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-06-09 | Not sent, 3 days overdue
            2020-06-11 | Not sent, 1 day overdue
            """)
    void saysItInEnglishToo(LocalDate lastDay, String said) {
        assertThat(words.say(verdict("report", Verdict.State.MISSING, lastDay, null, ""), TODAY, Locale.ENGLISH))
                .isEqualTo(said);
    }

    private static Verdict verdict(
            String kind, Verdict.State state, @Nullable LocalDate lastDay, @Nullable String missing, String reason) {
        Rule rule = switch (kind) {
            case "target" -> PackFixture.aCount("MH", Comparison.AT_LEAST, "1", "mo-hinh", Level.PROVINCE);
            case "listed" -> SmallPack.withRules("""
                    Nhiệm vụ XA: Xã điểm
                      Căn cứ: hd, mục I
                      Mỗi đơn vị cấp xã phải hoàn thành việc "Xã điểm", trong năm
                      Chỉ áp dụng: danh sách "Chưa có"
                    """).rule();
            case "report" -> PackFixture.aReport("BC", 1, Level.PROVINCE);
            default -> PackFixture.aTask("VIEC", Level.PROVINCE);
        };
        Due due = lastDay == null
                ? null
                : new Due(
                        LocalDate.of(2020, 6, 10),
                        lastDay,
                        null,
                        lastDay.plusDays(1).atStartOfDay(Due.ZONE).toInstant(),
                        false,
                        List.of());
        List<Unit> units = new ArrayList<>();
        for (char unit : (missing == null ? "" : missing).toCharArray()) {
            units.add(aUnit(unit, units.size()));
        }
        return new Verdict(
                rule,
                aUnit('P', 0),
                Period.year(2020),
                due,
                Verdict.Outcome.MET,
                state,
                null,
                null,
                null,
                null,
                units,
                reason);
    }

    private static Unit aUnit(char tier, int number) {
        Level level = tier == 'P' ? Level.PROVINCE : tier == 'D' ? Level.DISTRICT : Level.COMMUNE;
        return new Unit(UnitId.of(tier + "" + number), level, "loại", "tên", null, null, List.of());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/compliance", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
