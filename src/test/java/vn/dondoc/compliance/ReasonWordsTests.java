package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

class ReasonWordsTests {

    private static final Unit UNIT =
            new Unit(UnitId.of("183"), Level.DISTRICT, "huyện", "Cao Lộc", null, null, List.of());

    private final ReasonWords words = new ReasonWords(messages());

    @BeforeEach
    void inVietnamese() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            low=1704 high=1704 whole=1705 missing=0 | Số liệu đã đủ: 1.704 trên 1.705.
            low=11 missing=0 allotted=12            | Đã có 11 trên 12 được giao.
            low=1500.5 missing=3 allotted=2000      | Đã có 1.500,5 trên 2.000 được giao; số đơn vị còn thiếu số liệu: 3.
            low=11 missing=0 allotted=?             | Đã có 11, nhưng bộ quy tắc chưa có số giao cho đơn vị.
            low=95 missing=0 base=100 base_missing=0 than=2019 | Kỳ này có 95. Trong năm 2019 có 100.
            low=95 missing=2 base=60 base_missing=1 than=2019-Q4 | Kỳ này đã có 95; số đơn vị còn thiếu số liệu: 2. Trong quý IV/2019 mới biết 60; số đơn vị thiếu số liệu kỳ ấy: 1.
            low=95 missing=0 base=? than=2019       | Kỳ này có 95. Không có số liệu năm 2019 của đơn vị như hiện nay để so sánh.
            low=95 missing=0 base=?                 | Kỳ này có 95. Không có kỳ nào trước để so sánh.
            low=150 high=150 whole=200 missing=0 meeting=TC-01 | 150 trên 200 đơn vị đạt TC-01.
            low=150 high=160 whole=200 missing=10 meeting=TC-01 | 150 trên 200 đơn vị đã đạt TC-01; 10 đơn vị chưa có kết luận.
            received=0 owed=1 instead_of=BC-6T@2020-H1 at=2020-06-18T08:00 | Đã nhận BC-6T (6 tháng năm 2020) lúc 08:00 18/06/2020; văn bản này tính cho cả báo cáo này.
            received=1 owed=1 at=2020-06-18T08:00   | Đã nhận lúc 08:00 18/06/2020.
            """)
    void saysWhatHasComeInAndThenWhatFollows(String reason, String said) {
        assertThat(words.explain(verdict(reason))).isEqualTo(said + " Chưa hết hạn.");
    }

    private static Verdict verdict(String reason) {
        return new Verdict(
                PackFixture.aCount("MH", Comparison.AT_LEAST, "1", "mo-hinh", Level.DISTRICT),
                UNIT,
                Period.year(2020),
                null,
                Verdict.Outcome.NOT_YET_DUE,
                Verdict.State.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                reason);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/compliance", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
