package vn.dondoc.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.Packs;

/** On Tuesday 17/11/2020. */
@ServerTest
@Transactional
class SetDayPageTests {

    private static final UserRequestPostProcessor ADMINISTRATOR =
            user(LangSon.ADMINISTRATOR).roles("ADMINISTRATOR");
    private static final UserRequestPostProcessor CHAIR =
            user(LangSon.DISTRICT_CHAIR).roles("CHAIR");

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Obligations obligations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void langSonAdoptsAPackThatLeavesDaysOpen() {
        langSon.settle();
        WaitingPack.adopt(packs, folder);
    }

    @Test
    void anAdministratorSetsADayAndTheCascadeFollowsIt() throws Exception {
        open(ADMINISTRATOR, "/set-days")
                .andExpect(content().string(containsString("Báo cáo tháng")))
                .andExpect(content().string(not(containsString("Báo cáo năm của cấp xã"))));
        assertThat(owed("BC-XA")).hasSize(200).contains("06184 2020 2020-11-25");
        set("BC-NAM", "2020", "27/11/2020", "Công văn 12").andExpect(redirectedUrl("/set-days"));
        assertThat(owed("BC-NAM")).hasSize(11).contains("183 2020 2020-11-27");
        assertThat(owed("BC-XA")).hasSize(200).contains("06184 2020 2020-11-24");
        open(ADMINISTRATOR, "/obligations?rule=BC-NAM")
                .andExpect(
                        content().string(containsString("ngày do quản trị đặt: 27/11/2020, không in trong văn bản")));
        open(ADMINISTRATOR, "/set-days/rule?pack=lang-son/2020&rule=BC-NAM")
                .andExpect(content().string(containsString("Lý Văn Hạ: Công văn 12")));
    }

    @Test
    void aNewDayTakesTheOldOnesPlaceAndIsTakenBackWithoutErasingAnything() throws Exception {
        set("BC-NAM", "2020", "30/11/2020", "Công văn 12");
        set("BC-NAM", "2020", "27/11/2020", "Công văn 15");
        assertThat(owed("BC-NAM")).contains("183 2020 2020-11-27");
        set("BC-NAM", "2020", "", "Công văn 16");
        assertThat(owed("BC-NAM")).contains("183 2020 -");
        assertThat(database.sql("select count(*) from set_day")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        set("BC-NAM", "2020", "", "Lần nữa").andExpect(content().string(containsString("Không có ngày nào thay đổi")));
    }

    @Test
    void aDistrictSetsAnEarlierDayForItsCommunesOnly() throws Exception {
        open(CHAIR, "/set-days")
                .andExpect(content().string(containsString("Ngày sớm hơn cho cấp dưới của huyện Cao Lộc")))
                .andExpect(content().string(not(containsString("Câu không ghi ngày"))));
        open(CHAIR, "/set-days/rule?pack=lang-son/2020&rule=BC-XA&unit=183")
                .andExpect(content().string(containsString("Không sau 25/11/2020")));
        below("183", "26/11/2020")
                .andExpect(content().string(containsString("sau ngày 25/11/2020 mà cấp trên yêu cầu")));
        below("183", "23/11/2020").andExpect(redirectedUrl("/set-days"));
        assertThat(owed("BC-XA"))
                .filteredOn(row -> row.endsWith("2020-11-23"))
                .hasSize(22)
                .contains("06184 2020 2020-11-23");
        assertThat(owed("BC-XA")).filteredOn(row -> row.endsWith("2020-11-25")).hasSize(178);
        assertThat(owed("BC-CUOI")).as("the district itself keeps its day").contains("183 2020 2020-11-30");
        open(CHAIR, "/obligations?rule=BC-XA")
                .andExpect(
                        content().string(containsString("ngày sớm hơn do huyện Cao Lộc đặt cho cấp dưới: 23/11/2020")));
    }

    @Test
    void whatIsPastOrUnreadableOrWithoutReasonIsRefused() throws Exception {
        set("BC-THANG", "2020-11", "16/11/2020", " ")
                .andExpect(content().string(containsString("Ngày 16/11/2020 đã qua")))
                .andExpect(content().string(containsString("Chưa ghi lý do")));
        set("BC-THANG", "2020-11", "31/11/2020", "Công văn 12")
                .andExpect(content().string(containsString("“31/11/2020” không phải là ngày")));
        set("BC-THANG", "2020", "30/11/2020", "Công văn 12")
                .andExpect(content().string(containsString("Không đặt được ngày cho BC-THANG, kỳ 2020:")));
        set("BC-CUOI", "2020", "20/11/2020", "Công văn 12").andExpect(status().isNotFound());
        assertThat(database.sql("select count(*) from set_day")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPeriodThatIsOverMayStillGetADayAndADayThatIsPastStays() throws Exception {
        set("BC-THANG", "2020-10", "20/11/2020", "Công văn 12").andExpect(redirectedUrl("/set-days"));
        assertThat(owed("BC-THANG")).contains("183 2020-10 2020-11-20", "183 2020-09 -");
        clock.moveTo("2020-11-23T08:00");
        open(ADMINISTRATOR, "/set-days/rule?pack=lang-son/2020&rule=BC-THANG")
                .andExpect(content().string(containsString("tháng 9/2020")))
                .andExpect(content().string(not(containsString("tháng 10/2020"))));
        set("BC-THANG", "2020-10", "", "Công văn 13").andExpect(content().string(containsString("ngày đã đặt đã qua")));
        assertThat(owed("BC-THANG")).contains("183 2020-10 2020-11-20");
    }

    @Test
    void nobodySetsDaysForOthers() throws Exception {
        for (String unit : List.of("", "182", "20")) {
            send(CHAIR, form("BC-XA", unit, "2020", "23/11/2020", "Công văn 1")).andExpect(status().isForbidden());
        }
        pages.perform(get("/set-days").with(user(LangSon.STAFF).roles("PROVINCIAL_STAFF")))
                .andExpect(status().isForbidden());
    }

    private ResultActions set(String rule, String period, String day, String reason) throws Exception {
        return send(ADMINISTRATOR, form(rule, "", period, day, reason));
    }

    private ResultActions below(String unit, String day) throws Exception {
        return send(CHAIR, form("BC-XA", unit, "2020", day, "Để kịp tổng hợp"));
    }

    private static MockHttpServletRequestBuilder form(
            String rule, String unit, String period, String day, String reason) {
        return post("/set-days/rule")
                .param("pack", WaitingPack.NAME)
                .param("rule", rule)
                .param("unit", unit)
                .param("day." + period, day)
                .param("reason", reason);
    }

    private List<String> owed(String rule) {
        return WaitingPack.owed(packs, obligations, rule);
    }

    private ResultActions send(UserRequestPostProcessor who, MockHttpServletRequestBuilder request) throws Exception {
        return pages.perform(request.with(who).with(csrf()));
    }

    private ResultActions open(UserRequestPostProcessor who, String path) throws Exception {
        return pages.perform(get(path).with(who)).andExpect(status().isOk());
    }
}
