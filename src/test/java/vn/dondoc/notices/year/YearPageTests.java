package vn.dondoc.notices.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;

@ServerTest
@Transactional
class YearPageTests {

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Intake intake;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    private final UserRequestPostProcessor staff = user(LangSon.STAFF).roles("PROVINCIAL_STAFF");

    private void adopt() {
        clock.moveTo("2020-02-24T08:00");
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    }

    private List<String> csv(String query) throws Exception {
        byte[] file = web.perform(get("/notices/year.csv" + query).with(staff))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void withoutAPackThereIsNothingToShow() throws Exception {
        langSon.settle();

        web.perform(get("/notices/year").with(staff))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa có bộ quy tắc nào đang áp dụng")));
    }

    @Test
    void staffSeeTheMailsOfTheYearByWeekAndDay() throws Exception {
        adopt();

        web.perform(get("/notices/year").with(staff))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("12/03/2020: ")))
                .andExpect(content().string(containsString("Lương Văn Sáng")))
                .andExpect(content().string(containsString("<title>Tuần từ 09/03/2020: ")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/notices/year?from=2020-11-16&to=2020-11-20&limit=2&page=7")
                        .with(staff))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("16/11/2020: ")))
                .andExpect(content().string(not(containsString("12/03/2020: "))));
        web.perform(get("/notices/year").with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR")))
                .andExpect(status().isForbidden());
        web.perform(get("/notices/year.csv").with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR")))
                .andExpect(status().isForbidden());
        web.perform(get("/notices/year?pack=nowhere/2020").with(staff)).andExpect(status().isOk());
        web.perform(get("/notices/year.csv?pack=nowhere/2020").with(staff)).andExpect(status().isNotFound());
    }

    @Test
    void theFileHasARowForEachThingTold() throws Exception {
        adopt();
        List<String> rows = csv("?from=2020-11-16&to=2020-11-16");

        assertThat(rows.get(0)).isEqualTo("\uFEFFdate,recipient,subject,rule,unit,period,step,due");
        assertThat(rows)
                .contains("2020-11-16,caoloc.canbo,[Nhắc việc] Huyện Cao Lộc: 04 việc sắp đến hạn,BC-NAM,183,2020,-5,"
                        + "2020-11-21");
    }

    @Test
    void whatWasReceivedIsLeftOutIfOneWantsItSo() throws Exception {
        adopt();
        Instant at = MovableClock.at("2020-11-12T09:00");
        clock.moveTo("2020-11-12T09:01");
        intake.take(
                "lang-son/2020",
                List.of(),
                List.of(new Receipt(
                        LangSon.CAO_LOC, "BC-NAM", Period.year(2020), at, at, Receipt.Door.ZALO, LangSon.STAFF, null)));
        String told = ",BC-NAM,183,2020,";

        assertThat(csv("?received=false"))
                .filteredOn(row -> row.contains(told))
                .anyMatch(row -> row.startsWith("2020-11-16"));
        assertThat(csv("?received=true"))
                .filteredOn(row -> row.contains(told))
                .isNotEmpty()
                .allMatch(row -> row.startsWith("2020-11-09"));
    }
}
