package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Request;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;

/** Staff enter what a letter asks for, on Tuesday 17/11/2020. */
@ServerTest
@Transactional
class RequestPagesTests {

    private static final String PACK = "lang-son/2020";
    private static final Pattern STAMP = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Obligations obligations;

    @Autowired
    private MovableClock clock;

    private AdoptedPack pack;

    @BeforeEach
    void langSonHasAdoptedItsPack() {
        langSon.settle();
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules", PACK), PACK));
    }

    @Test
    void thePageSuggestsTodayAndAllDistrictsAndShowsWhatWouldFollowBeforeAnythingIsKept() throws Exception {
        open(LangSon.STAFF, "/requests").andExpect(content().string(containsString("Không có yêu cầu nào đang chờ")));
        open(LangSon.STAFF, "/requests/new")
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"17/11/2020\""),
                                containsString("Tất cả cấp huyện (11)"),
                                containsString("Tất cả cấp xã (200)"),
                                containsString("ntm-dtvm"))));
        send(LangSon.STAFF, letter("Báo cáo nhanh", "25/11"))
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "Theo Công văn số 128/MTTQ-BTT ngày 17/11/2020: mỗi huyện phải gửi báo cáo,"
                                                + " trước ngày 25/11/2020"),
                                containsString("11 đơn vị cấp huyện"),
                                containsString("24/11/2020"),
                                containsString("huyện Cao Lộc"),
                                containsString("20/11/2020"))));
        assertThat(asked()).isZero();
    }

    @Test
    void onceSavedItStandsInEveryTableAndComesInByTheUsualDoors() throws Exception {
        String path = enter(letter("Báo cáo nhanh", "25/11"));
        assertThat(path).isEqualTo("/requests/lang-son/2020/1");
        assertThat(asked()).isEqualTo(11);
        open(LangSon.STAFF, path)
                .andExpect(content()
                        .string(allOf(
                                containsString("đã gửi 0/11"),
                                containsString("Nông Thị Xuân"),
                                containsString("Văn Lãng"))));
        open(LangSon.STAFF, "/").andExpect(content().string(containsString("Báo cáo nhanh")));
        open(LangSon.STAFF, "/openings").andExpect(content().string(containsString("/requests/new")));
        open(LangSon.DISTRICT_CHAIR, "/units/183").andExpect(content().string(containsString("Báo cáo nhanh")));
        open(LangSon.DISTRICT_CHAIR, "/obligations?rule=YC.1")
                .andExpect(
                        content().string(allOf(containsString("Có 1 việc"), containsString("yêu cầu số 1 năm 2020"))));
        open(LangSon.DISTRICT_CHAIR, "/verdicts/YC.1/183/2020/1")
                .andExpect(content()
                        .string(allOf(
                                containsString("Theo Công văn số 128/MTTQ-BTT ngày 17/11/2020"),
                                containsString("còn 7 ngày"))));

        clock.moveTo("2020-11-18T09:00");
        open(LangSon.DISTRICT_CHAIR, "/reports/YC.1/183/2020/1")
                .andExpect(
                        content().string(containsString("Theo Công văn số 128/MTTQ-BTT ngày 17/11/2020: mỗi huyện")));
        open(LangSon.STAFF, "/receipts/new?duty=YC.1@2020/1")
                .andExpect(content().string(containsString("Báo cáo nhanh – yêu cầu số 1 năm 2020")));
        send(
                        LangSon.STAFF,
                        multipart("/receipts/new")
                                .param("duty", "YC.1@2020/1")
                                .param("units", "183", "182")
                                .param("day", "18/11/2020")
                                .param("time", "08:30")
                                .param("door", "ZALO")
                                .param("letterNumber", "")
                                .param("remark", ""))
                .andExpect(redirectedUrl("/receipts"));
        open(LangSon.STAFF, "/receipts").andExpect(content().string(containsString("Báo cáo nhanh")));
        open(LangSon.STAFF, "/requests").andExpect(content().string(containsString("đã gửi 2/11")));
        open(LangSon.STAFF, "/requests?wanted=DONE").andExpect(content().string(not(containsString("đã gửi 2/11"))));

        clock.moveTo("2020-11-26T08:00");
        send(
                        LangSon.STAFF,
                        multipart("/receipts/new")
                                .param("duty", "YC.1@2020/1")
                                .param("units", "185")
                                .param("day", "25/11/2020")
                                .param("time", "08:30")
                                .param("door", "PAPER")
                                .param("letterNumber", "")
                                .param("remark", ""))
                .andExpect(redirectedUrl("/receipts"));
        open(LangSon.STAFF, "/verdicts/YC.1/185/2020/1").andExpect(content().string(containsString("chậm 1 ngày")));
    }

    @Test
    void aFormOfThePackIsFilledInOnThePageAndClosesIt() throws Exception {
        enter(letter("Số liệu nhanh", "25/11").param("form", "ntm-dtvm"));
        open(LangSon.DISTRICT_CLERK, "/reports/YC.1/183/2020/1")
                .andExpect(content().string(allOf(containsString("Số liệu nhanh"), containsString("name=\"stamp\""))));
        send(
                        LangSon.DISTRICT_CLERK,
                        post("/reports/YC.1/183/2020/1")
                                .param("action", "send")
                                .param("stamp", stamp("/reports/YC.1/183/2020/1"))
                                .param("nothing", "true"))
                .andExpect(status().is3xxRedirection());
        open(LangSon.STAFF, "/requests").andExpect(content().string(containsString("đã gửi 1/11")));
    }

    @Test
    void whatIsSavedIsWhatWasSeenAndTheSameLetterIsEnteredOnce() throws Exception {
        String seen = seen(letter("Báo cáo nhanh", "25/11"));
        send(
                        LangSon.STAFF,
                        letter("Báo cáo khác", "25/11").param("action", "save").param("seen", seen))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nếu lưu thì")));
        assertThat(asked()).isZero();
        enter(letter("Báo cáo nhanh", "25/11"));
        send(LangSon.STAFF, letter("báo cáo  NHANH", "30/11"))
                .andExpect(content().string(containsString("đã được ghi rồi")));
        send(LangSon.STAFF, letter("Rà soát", "30/11"))
                .andExpect(content().string(containsString("Từ công văn này đã có")));
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingTypedIsLost() throws Exception {
        send(
                        LangSon.STAFF,
                        post("/requests/new")
                                .param("pack", PACK)
                                .param("letterDay", "31/02")
                                .param("subject", "Giữ lại")
                                .param("day", "hôm nay")
                                .param("hour", "25"))
                .andExpect(content()
                        .string(allOf(
                                containsString("“31/02” không phải"),
                                containsString("“hôm nay” không phải"),
                                containsString("“25” không phải"),
                                containsString("value=\"Giữ lại\""))));
        send(LangSon.STAFF, post("/requests/new").param("pack", PACK).param("subject", " "))
                .andExpect(content()
                        .string(allOf(
                                containsString("Chưa ghi trích yếu"),
                                containsString("Chưa chọn đơn vị"),
                                containsString("Chưa ghi ngày của hạn"))));
    }

    @Test
    void anHourMakesItBeforeThatHourAndADayWithoutAYearIsTheNextOne() throws Exception {
        send(LangSon.STAFF, letter("Báo cáo nhanh", "20.11").param("hour", "17h30"))
                .andExpect(content().string(containsString("trước 17 giờ 30 ngày 20/11/2020")));
        send(LangSon.STAFF, letter("Báo cáo nhanh", "5/1"))
                .andExpect(content().string(containsString("trước ngày 05/01/2021")));
    }

    @Test
    void aNewDayMoreUnitsAndTheEndAreKeptWithTheirReasons() throws Exception {
        String path = enter(letter("Báo cáo nhanh", "25/11"));
        open(LangSon.STAFF, path + "/change").andExpect(content().string(containsString("Hạn mới cho tất cả")));
        send(LangSon.STAFF, post(path + "/term").param("day", "30/11").param("reason", ""))
                .andExpect(
                        content().string(allOf(containsString("Chưa ghi lý do"), containsString("value=\"30/11\""))));
        send(LangSon.STAFF, post(path + "/term").param("day", "30/11").param("reason", "Mưa lũ"))
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("done", containsString("11 đơn vị")));
        open(LangSon.STAFF, path)
                .andExpect(content()
                        .string(allOf(
                                containsString("29/11/2020"),
                                containsString("công văn ghi “trước ngày 25/11/2020”, hạn mới: Mưa lũ"))));
        send(LangSon.STAFF, post(path + "/ask").param("units", "06184"))
                .andExpect(flash().attribute("done", containsString("1 đơn vị")));
        open(LangSon.STAFF, path).andExpect(content().string(containsString("đã gửi 0/12")));
        send(LangSon.STAFF, post(path + "/withdraw").param("reason", "Nhầm"))
                .andExpect(flash().attribute("done", containsString("12 việc")));
        open(LangSon.STAFF, path)
                .andExpect(content().string(allOf(containsString("Nhầm"), not(containsString("/change")))));
        open(LangSon.STAFF, "/requests?wanted=ALL").andExpect(content().string(containsString("đã rút lại")));
        pages.perform(get(path + "/change").with(as(LangSon.STAFF))).andExpect(status().isNotFound());
    }

    @Test
    void whatIsTypedStaysText() throws Exception {
        String typed = "=HYPERLINK(\"x\")<script>alert(1)</script>\r\nBcc: a@example.org\u202E\u0007";
        String path = enter(letter(typed, "25/11"));
        String shown = "=HYPERLINK(&quot;x&quot;)&lt;script&gt;alert(1)&lt;/script&gt; Bcc: a@example.org";
        for (String page : new String[] {path, "/requests", "/obligations?rule=YC.1", "/verdicts/YC.1/183/2020/1"}) {
            open(LangSon.STAFF, page)
                    .andExpect(content()
                            .string(allOf(
                                    containsString(shown),
                                    not(containsString("<script>alert")),
                                    not(containsString("\u202E")),
                                    not(containsString("\u0007")))));
        }
        String title = obligations.of(pack).stream()
                .filter(owed -> Request.isBehind(owed.rule()))
                .findFirst()
                .orElseThrow()
                .rule()
                .title();
        assertThat(title).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void onlyStaffAndAdministratorsComeHere() throws Exception {
        String path = enter(letter("Báo cáo nhanh", "25/11"));
        for (String page : new String[] {"/requests", "/requests/new", path, path + "/change"}) {
            pages.perform(get(page).with(as(LangSon.DISTRICT_CHAIR))).andExpect(status().isForbidden());
            open(LangSon.ADMINISTRATOR, page + "?lang=en");
        }
        send(LangSon.DISTRICT_CHAIR, letter("Báo cáo", "25/11")).andExpect(status().isForbidden());
        send(LangSon.STAFF, letter("Báo cáo", "25/11").param("tiers", "PROVINCE"))
                .andExpect(status().isBadRequest());
        send(LangSon.STAFF, letter("x".repeat(301), "25/11")).andExpect(status().isBadRequest());
        pages.perform(get("/requests/lang-son/2020/77").with(as(LangSon.STAFF))).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder letter(String subject, String day) {
        return post("/requests/new")
                .param("pack", PACK)
                .param("letterNumber", "128/MTTQ-BTT")
                .param("letterDay", "17/11")
                .param("subject", subject)
                .param("kind", "REPORT")
                .param("tiers", "DISTRICT")
                .param("wording", "BEFORE")
                .param("day", day);
    }

    /** @return where it is shown */
    private String enter(MockHttpServletRequestBuilder letter) throws Exception {
        String seen = seen(letter);
        return send(LangSon.STAFF, letter.param("action", "save").param("seen", seen))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String seen(MockHttpServletRequestBuilder letter) throws Exception {
        return find(STAMP, send(LangSon.STAFF, letter));
    }

    private String stamp(String report) throws Exception {
        return find(Pattern.compile("name=\"stamp\" value=\"([^\"]*)\""), open(LangSon.DISTRICT_CLERK, report));
    }

    private static String find(Pattern pattern, ResultActions answer) throws Exception {
        String page = answer.andReturn().getResponse().getContentAsString();
        Matcher match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }

    private ResultActions open(String username, String page) throws Exception {
        return pages.perform(get(page).with(as(username))).andExpect(status().isOk());
    }

    private ResultActions send(String username, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return pages.perform(request.with(as(username)).with(csrf()));
    }

    private static UserRequestPostProcessor as(String username) {
        UserRequestPostProcessor person = user(username);
        return switch (username) {
            case LangSon.STAFF -> person.roles("PROVINCIAL_STAFF");
            case LangSon.ADMINISTRATOR -> person.roles("ADMINISTRATOR");
            case LangSon.DISTRICT_CHAIR -> person.roles("CHAIR");
            default -> person.roles("CLERK");
        };
    }

    private long asked() {
        return obligations.of(pack).stream()
                .filter(owed -> Request.isBehind(owed.rule()))
                .count();
    }
}
