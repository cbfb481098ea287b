package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.DONG_DANG;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.LangSon.VAN_LANG;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.territory.UnitId;

/** Cao Lộc says 12 new cooperatives; its commune Đồng Đăng says 5, later 7; Văn Lãng's count falls from 4 to 3. */
@ServerTest
@Import({LangSon.class, LangSonReports.class})
@Transactional
class TotalsPageTests {

    private static final String HALF_YEAR = "2020-H1";

    @Autowired
    private LangSonReports reports;

    @Autowired
    private Intake intake;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
        say(DONG_DANG, HALF_YEAR, "5");
        say(VAN_LANG, HALF_YEAR, "4");
        clock.moveTo("2020-06-12T09:00");
    }

    @Test
    void saysHowManyOfThoseBelowATotalRestsOn() throws Exception {
        assertThat(totals("20", HALF_YEAR, "")).contains("≥ 9", ">1/11<", "10 đơn vị chưa đủ số liệu");
    }

    @Test
    void explainsAnOwnFigureThatIsNotTheSumOfThoseBelow() throws Exception {
        say(CAO_LOC, HALF_YEAR, "12");
        assertThat(totals("183", HALF_YEAR, ""))
                .contains("Số tự báo cáo nhiều hơn tổng cấp dưới 7; có thể do các đơn vị chưa báo cáo.");

        say(CAO_LOC, HALF_YEAR, "3");
        assertThat(totals("183", HALF_YEAR, "?odd=true"))
                .contains("Số tự báo cáo ít hơn tổng cấp dưới 2: một trong hai số cần xem lại.");
    }

    @Test
    void saysWhatALateFigureChangedAndWhose() throws Exception {
        say(DONG_DANG, HALF_YEAR, "7");

        assertThat(totals("20", HALF_YEAR, ""))
                .contains("01 số liệu đã thay đổi sau 00:00 10/06/2020.", "Trước là 9; thay đổi do: huyện Cao Lộc.");
        assertThat(totals("183", HALF_YEAR, "?since=04/06/2020")).contains("Trước là –; thay đổi do: ");
        assertThat(totals("183", HALF_YEAR, "?since=31/06/2020")).contains("Không đọc được ngày “31/06/2020”");
    }

    @Test
    void asksAboutACumulativeFigureThatFell() throws Exception {
        clock.moveTo("2020-11-20T09:00");
        say(VAN_LANG, "2020", "3");

        assertThat(totals("20", "2020", "?odd=true")).contains("Số lũy kế giảm so với kỳ trước: huyện Văn Lãng.");
    }

    @Test
    void asksTheFiguresOfThenAboutTheUnitsOfToday() throws Exception {
        assertThat(page("/consolidated/ntm-dtvm/20/2020-H1/figures/htx-moi/now", STAFF))
                .contains("theo đơn vị hành chính hiện nay", "huyện Văn Lãng", "Không thay đổi");
    }

    @Test
    void showsNobodyTheTotalsOfOthers() throws Exception {
        web.perform(get("/consolidated/ntm-dtvm/183/2020-H1/totals").with(user(OTHER_CHAIR)))
                .andExpect(status().isForbidden());
        web.perform(get("/consolidated/ntm-dtvm/183/2020-H1/figures/htx-moi/now")
                        .with(user(COMMUNE_CLERK)))
                .andExpect(status().isForbidden());
        web.perform(get("/consolidated/ntm-dtvm/183/2020-H1/totals").with(user(DISTRICT_CLERK)))
                .andExpect(status().isOk());
    }

    private void say(UnitId unit, String period, String value) {
        intake.take(
                LangSonReports.PACK,
                List.of(new Figure(unit, "htx-moi", Period.parse(period), new BigDecimal(value), now())),
                List.of());
    }

    private Instant now() {
        return clock.instant();
    }

    private String totals(String unit, String period, String query) throws Exception {
        return page("/consolidated/ntm-dtvm/" + unit + "/" + period + "/totals" + query, STAFF);
    }

    private String page(String path, String username) throws Exception {
        return web.perform(get(path).with(user(username)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
