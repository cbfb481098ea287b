package vn.dondoc.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.OfficeCalendar;
import vn.dondoc.guidance.Packs;

/** On Tuesday 17/11/2020; a report of every district is due on Monday 30/11, one of the communes on 25/11. */
@ServerTest
@Transactional
class CalendarPageTests {

    private static final UserRequestPostProcessor ADMINISTRATOR =
            user(LangSon.ADMINISTRATOR).roles("ADMINISTRATOR");
    private static final UserRequestPostProcessor STAFF = user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    private static final UserRequestPostProcessor CHAIR =
            user(LangSon.DISTRICT_CHAIR).roles("CHAIR");

    private static final String FILE = """
            date,weekday,status,kind,name_vi,applies_to,source,confidence
            2020-11-30,T2,off,hoan_doi_nghi,Nghỉ hoán đổi,cong_chuc,TB 9 của Bộ LĐTBXH,trung bình
            2020-12-05,T7,work,lam_bu,Làm bù cho ngày nghỉ 30/11/2020,cong_chuc,TB 9 của Bộ LĐTBXH,cao
            2020-09-02,T4,off,le,Quốc khánh,moi_nguoi,Bộ luật Lao động 2012 Đ.115,cao
            """;

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Obligations obligations;

    @Autowired
    private OfficeCalendar calendar;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @TempDir
    private Path folder;

    @BeforeEach
    void langSonAdoptsAPack() {
        langSon.settle();
        WaitingPack.adopt(packs, folder);
    }

    @Test
    void everyoneSignedInReadsTheYearAndOnlyAdministratorsFindTheFormToChangeIt() throws Exception {
        open(CHAIR, "/calendar")
                .andExpect(content().string(containsString("Lịch ngày nghỉ năm 2020")))
                .andExpect(content().string(containsString("252 ngày làm việc")))
                .andExpect(content().string(containsString("Bộ luật Lao động 2012 Đ.115")))
                .andExpect(content().string(not(containsString("/calendar/change\""))));
        open(STAFF, "/calendar?year=2019")
                .andExpect(content().string(containsString("day-made-up")))
                .andExpect(content().string(containsString("Làm bù cho ngày nghỉ 29/04/2019")));
        open(ADMINISTRATOR, "/calendar").andExpect(content().string(containsString("/calendar/change\"")));
        for (UserRequestPostProcessor reader : List.of(CHAIR, STAFF)) {
            pages.perform(get("/calendar/change").with(reader)).andExpect(status().isForbidden());
            send(reader, day("30/11/2020", "le", "Nghỉ", "TB 1")).andExpect(status().isForbidden());
        }
        pages.perform(get("/calendar")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aDayOffIsSeenFirstThenSavedAndWhatIsOwedFollows() throws Exception {
        send(ADMINISTRATOR, day("30/11/2020", "hoan_doi_nghi", "Nghỉ hoán đổi", "TB 9, ngày 16/11"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("11 việc thay đổi hạn")))
                .andExpect(content().string(containsString("lần nhắc sắp tới đổi ngày")))
                .andExpect(content().string(containsString("Dời hạn 11 việc: BC-CUOI")));
        assertThat(owed("BC-CUOI")).as("nothing yet").contains("183 2020 2020-11-30");

        String changed = take("30/11/2020", "hoan_doi_nghi", "Nghỉ hoán đổi", "TB 9, ngày 16/11", newest());
        assertThat(owed("BC-CUOI")).hasSize(11).allMatch(one -> one.endsWith("2020-12-01"));
        open(STAFF, changed)
                .andExpect(content().string(containsString("Lý Văn Hạ, 08:00 17/11/2020")))
                .andExpect(content().string(containsString("ngày thường trong tuần")))
                .andExpect(content().string(containsString("Nghỉ hoán đổi: Nghỉ hoán đổi")))
                .andExpect(content().string(containsString("Dời hạn 11 việc: BC-CUOI")))
                .andExpect(content().string(containsString("30/11/2020")))
                .andExpect(content().string(containsString("01/12/2020")));
        open(CHAIR, changed).andExpect(content().string(containsString("Dời hạn 1 việc: BC-CUOI")));
        open(STAFF, "/packs/lang-son/2020/versions/1")
                .andExpect(content().string(containsString("Khi lịch ngày nghỉ thay đổi")));
        open(CHAIR, "/obligations?rule=BC-CUOI")
                .andExpect(content().string(containsString("30/11/2020 (thứ Hai) là ngày nghỉ: Nghỉ hoán đổi")));

        take("30/11/2020", "", "", "TB 10 bỏ TB 9", newest());
        assertThat(owed("BC-CUOI")).allMatch(one -> one.endsWith("2020-11-30"));
        open(CHAIR, "/calendar/changes")
                .andExpect(content().string(containsString("TB 9, ngày 16/11")))
                .andExpect(content().string(containsString("TB 10 bỏ TB 9")));
    }

    @Test
    void aFileIsTriedFirstAndTakenOver() throws Exception {
        pages.perform(multipart("/calendar/change/import")
                        .file(file(FILE))
                        .with(ADMINISTRATOR)
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ngày thay đổi: 2")))
                .andExpect(content().string(containsString("1 ngày đã có đúng như vậy")))
                .andExpect(content().string(containsString("value=\"trung bình\"")))
                .andExpect(content().string(containsString("Dời hạn 11 việc: BC-CUOI")));
        pages.perform(multipart("/calendar/change/import")
                        .file(file(
                                FILE.replace("2020-12-05,T7", "2020-12-06,T7").replace("TB 9 của Bộ LĐTBXH,t", ",t")))
                        .with(ADMINISTRATOR)
                        .with(csrf()))
                .andExpect(content().string(containsString("lich.csv:2:")))
                .andExpect(content().string(containsString("lich.csv:3: Ngày 06/12/2020 là CN, không phải T7.")));
        pages.perform(multipart("/calendar/change/import")
                        .file(file(
                                FILE.replace("off,hoan_doi_nghi", "off,lam_bu").replace("work,lam_bu", "work,khac")))
                        .with(ADMINISTRATOR)
                        .with(csrf()))
                .andExpect(content().string(containsString("Loại của ngày 30/11/2020 không hợp")))
                .andExpect(content().string(containsString("Loại của ngày 05/12/2020 không hợp")));
    }

    @Test
    void whatIsShownCanBeSavedAndTooManyDaysAreRefusedBeforehand() throws Exception {
        StringBuilder days = new StringBuilder(FILE.lines().findFirst().orElseThrow() + "\n");
        LocalDate first = LocalDate.of(2021, 1, 4);
        for (int week = 0; week < 191; week++) {
            days.append(first.plusWeeks(week)).append(",T2,off,le,Nghỉ,moi_nguoi,TB 1,cao\n");
        }
        pages.perform(multipart("/calendar/change/import")
                        .file(file(days.toString()))
                        .with(ADMINISTRATOR)
                        .with(csrf()))
                .andExpect(content().string(containsString("191 ngày thay đổi; mỗi lần ghi nhiều nhất 190")));
        assertThat(calendar.editions(10, 0)).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnceAndNothingSaved() throws Exception {
        send(ADMINISTRATOR, day("1/12/2020", "lam_bu", " ", " "))
                .andExpect(content().string(containsString("Ngày 01/12/2020 chưa có tên")))
                .andExpect(content().string(containsString("Ngày 01/12/2020 chưa ghi nguồn")))
                .andExpect(content().string(containsString("vốn là ngày làm việc")));
        send(ADMINISTRATOR, day("31/11/2020", "le", "Nghỉ", "TB"))
                .andExpect(content().string(containsString("“31/11/2020” không phải là ngày")));
        send(ADMINISTRATOR, day("1/12/2090", "le", "Nghỉ", "TB"))
                .andExpect(content().string(containsString("quá xa hôm nay")));
        send(ADMINISTRATOR, day("1/12/2020", "", "", "TB"))
                .andExpect(content().string(containsString("Không có ngày nào thay đổi")));
        long seen = newest();
        take("2/12/2020", "le", "Nghỉ", "TB 1", seen);
        send(ADMINISTRATOR, saved("3/12/2020", "le", "Nghỉ", "TB 2", seen))
                .andExpect(content().string(containsString("lịch đã được người khác sửa")));
        assertThat(calendar.editions(10, 0)).hasSize(1);
    }

    @Test
    void aDayInThePastMayBePutRightAndNothingPastMovesNorIsAnyoneLateByIt() throws Exception {
        clock.moveTo("2020-12-01T09:00");
        take("1/12/2020", "le", "Nghỉ", "TB 1", newest());
        take("30/11/2020", "le", "Nghỉ", "TB 2", newest());
        assertThat(owed("BC-CUOI")).as("past").allMatch(one -> one.endsWith("2020-11-30"));
        clock.moveTo("2020-11-17T09:00");
        take("27/11/2020", "le", "Nghỉ", "TB 3", newest());
        assertThat(owed("BC-CUOI")).allMatch(one -> one.endsWith("2020-12-02"));
        clock.moveTo("2020-12-02T09:00");
        take("1/12/2020", "", "", "TB 4", newest());
        assertThat(owed("BC-CUOI"))
                .as("due today, would have been due yesterday")
                .allMatch(one -> one.endsWith("2020-12-02"));
    }

    @Test
    void aCalendarThatEndsSoonWarnsThoseWhoMustContinueIt() throws Exception {
        open(STAFF, "/").andExpect(content().string(not(containsString("Lịch ngày nghỉ chỉ có đến hết ngày"))));
        database.sql("delete from calendar_day where on_day >= '2021-01-01'").update();
        take("1/1/2021", "le", "Tết Dương lịch", "BLLĐ 2019 Đ.112", newest());
        for (UserRequestPostProcessor reader : List.of(STAFF, ADMINISTRATOR)) {
            open(reader, "/")
                    .andExpect(content().string(containsString("Lịch ngày nghỉ chỉ có đến hết ngày 31/12/2020")));
        }
        open(CHAIR, "/calendar?year=2021")
                .andExpect(content().string(containsString("Lịch ngày nghỉ chỉ có đến hết ngày 31/12/2020")))
                .andExpect(content().string(containsString("Năm 2021 chưa có thông báo")));
        clock.moveTo("2020-11-01T08:00");
        open(STAFF, "/").andExpect(content().string(not(containsString("Lịch ngày nghỉ chỉ có đến hết ngày"))));
    }

    private long newest() {
        return database.sql("select max(id) from calendar_edition")
                .query(Long.class)
                .single();
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("list", "lich.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder day(String day, String kind, String name, String source) {
        return fields(post("/calendar/change"), day, kind, name, source);
    }

    private static MockHttpServletRequestBuilder saved(
            String day, String kind, String name, String source, long edition) {
        return fields(post("/calendar/change/take"), day, kind, name, source).param("edition", "" + edition);
    }

    private static MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, String day, String kind, String name, String source) {
        return request.param("day", day).param("kind", kind).param("name", name).param("source", source);
    }

    /** @return the page of the change */
    private String take(String day, String kind, String name, String source, long edition) throws Exception {
        String page = send(ADMINISTRATOR, saved(day, kind, name, source, edition))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page).startsWith("/calendar/changes/");
        return page;
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
