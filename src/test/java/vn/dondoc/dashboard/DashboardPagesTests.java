package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.STAFF;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.MovableClock;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.territory.UnitId;

/** Lạng Sơn on 24 November 2020: nothing has come in, the year's report was due on the 21st. */
@LangSonTest
class DashboardPagesTests {

    private static final String YEAR_OF_CAO_LOC = "/verdicts/BC-NAM/183/2020";

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonYear year;

    @Autowired
    CountedStatements statements;

    @Autowired
    Intake intake;

    @BeforeEach
    void settle() {
        year.settle();
        clock.moveTo("2020-11-24T08:00");
    }

    @Test
    void staffSeeWhoOwesWhatInTheWholeProvince() throws Exception {
        page("/", STAFF)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Công tác phong trào và cuộc vận động năm 2020, tỉnh Lạng Sơn"),
                                containsString("Chưa gửi, quá hạn 3 ngày"),
                                containsString("href=\"" + YEAR_OF_CAO_LOC + "\""),
                                containsString("Ngày hội Đại đoàn kết ở 100% khu dân cư"))));
    }

    @Test
    @Transactional
    void aTotalThatDiffersFromItsPartsIsShownForASecondLook() throws Exception {
        page("/units/183/findings", STAFF)
                .andExpect(content().string(containsString("Không có số liệu nào cần xem lại")));

        intake.take("lang-son/2020", List.of(figure("183", 400), figure("06184", 410)), List.of());

        page("/units/183/findings?period=2020-H1", STAFF)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("đơn vị báo cáo 400")));
        page("/units/183/findings", DISTRICT_CHAIR).andExpect(status().isOk());
        page("/units/182/findings", DISTRICT_CHAIR).andExpect(status().isForbidden());
    }

    private Figure figure(String unit, long households) {
        return new Figure(
                UnitId.of(unit), "ho-ngheo", Period.parse("2020-H1"), BigDecimal.valueOf(households), clock.instant());
    }

    @Test
    void theYearThatHasEndedIsShownUntilTheNextOneHasRules() throws Exception {
        clock.moveTo("2021-01-11T08:00");
        page("/", STAFF).andExpect(content().string(containsString("năm 2020, tỉnh Lạng Sơn")));
        clock.moveTo("2022-01-11T08:00");
        page("/", STAFF).andExpect(content().string(containsString("Chưa có bộ quy tắc nào đang áp dụng")));
    }

    @Test
    void aChairIsLedToTheirOwnUnit() throws Exception {
        page("/", DISTRICT_CHAIR).andExpect(redirectedUrl("/units/183"));
        page("/units/183", DISTRICT_CHAIR)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Huyện Cao Lộc"),
                                containsString("href=\"/reports/BC-NAM/183/2020\""),
                                containsString("Mỗi huyện mỗi quý một mô hình"),
                                containsString("Đồng Đăng"))));
    }

    @ParameterizedTest
    @CsvSource({
        "/units/182, caoloc.chutich",
        "/units/20, caoloc.chutich",
        "/verdicts/BC-NAM/182/2020, caoloc.chutich",
        "/units/183, dongdang.canbo",
        "/verdicts/LH-90/20/2020, caoloc.chutich"
    })
    void nobodySeesWhatIsNotTheirs(String path, String who) throws Exception {
        page(path, who).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/units/999",
                "/units/no+unit",
                "/verdicts/NO-RULE/183/2020",
                "/verdicts/BC-NAM/183/2020-Q1",
                "/verdicts/BC-NAM/183/soon",
                "/verdicts/BC-NAM/183",
                "/verdicts/NH-100/183/2020"
            })
    void whatDoesNotExistIsNotFound(String path) throws Exception {
        page(path, STAFF).andExpect(status().isNotFound());
    }

    @Test
    void aVerdictShowsWhatItRestsOn() throws Exception {
        page(YEAR_OF_CAO_LOC, DISTRICT_CHAIR)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Chưa nhận được. Đã quá hạn."),
                                containsString("hạn cuối 21/11/2020 (thứ Bảy), 24:00"),
                                containsString("“báo cáo năm trước 22/11”"),
                                containsString("Mục III (kết)"),
                                containsString("Mỗi huyện phải gửi báo cáo năm kèm biểu ntm-dtvm"),
                                containsString("Bộ quy tắc lang-son/2020, phiên bản 1"))));
    }

    @Test
    @Transactional
    void whatComesInIsSeenAtOnce() throws Exception {
        record("BC-NAM@2020", "183", "23/11/2020", "16:30");

        page(YEAR_OF_CAO_LOC, DISTRICT_CHAIR)
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã nhận lúc 16:30 23/11/2020."),
                                containsString("Đã gửi, chậm 2 ngày"),
                                containsString("Các lần thay đổi"),
                                not(containsString("Chưa gửi, quá hạn 2 ngày")))));
    }

    @Test
    void aFilterLeavesOnlyWhatWasAskedFor() throws Exception {
        matrix("/?period=2020-Q1&late=true").andExpect(content().string(containsString("MH-QUY/183/2020-Q1")));
        matrix("/?kind=TARGET").andExpect(content().string(not(containsString("MH-QUY/183/2020-Q1"))));
        page("/?kind=nonsense", STAFF).andExpect(status().isBadRequest());
    }

    @Test
    void htmxGetsTheMatrixAlone() throws Exception {
        matrix("/?undated=true")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"matrix\""),
                                containsString("verdicts/BC-ND-THANG/183/2020-07"),
                                not(containsString("<html")))));
    }

    @Test
    void everyPageSpeaksEnglishToo() throws Exception {
        page("/?lang=en", STAFF).andExpect(content().string(containsString("Overdue: who owes what")));
        page(YEAR_OF_CAO_LOC + "?lang=en", STAFF)
                .andExpect(content().string(containsString("Nothing has come. The due day has passed.")));
    }

    /** The number is known, and does not grow with the units: 1 province, 11 districts and 200 communes are read. */
    @ParameterizedTest(name = "{0} by {1}: at most {2}")
    @CsvSource({"/, canbo, 13", "/units/183, caoloc.chutich, 12", "/verdicts/BC-NAM/183/2020, caoloc.chutich, 16"})
    void pagesAskTheDatabaseLittle(String path, String who, int most) throws Exception {
        page(path, who);

        assertThat(statements.during(() -> page(path, who).andExpect(status().isOk())))
                .hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void withoutRulesThePageSaysWhatIsMissing() throws Exception {
        clock.moveTo("2022-06-01T08:00");

        page("/", STAFF).andExpect(content().string(containsString("Chưa có bộ quy tắc nào đang áp dụng")));
    }

    private ResultActions page(String path, String who) throws Exception {
        return web.perform(get(path).with(user(who)));
    }

    private ResultActions matrix(String path) throws Exception {
        return web.perform(get(path).header("HX-Request", "true").with(user(STAFF)));
    }

    private void record(String duty, String unit, String day, String time) throws Exception {
        web.perform(multipart("/receipts/new")
                        .param("duty", duty)
                        .param("units", unit)
                        .param("day", day)
                        .param("time", time)
                        .param("door", "PAPER")
                        .param("letterNumber", "")
                        .param("remark", "")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }
}
