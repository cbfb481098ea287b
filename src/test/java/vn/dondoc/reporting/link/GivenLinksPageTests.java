package vn.dondoc.reporting.link;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.COMMUNE_CLERK;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.PLANNER;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.waiting.WaitingWork;

/** The links that were given out, an end to them, and how much of what came by them waits. */
@ServerTest
@Import(LangSonReports.class)
@Transactional
class GivenLinksPageTests {

    private static final ReportKey REPORT = new ReportKey("BC-6T", CAO_LOC, HALF_YEAR);

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonReports reports;

    @Autowired
    KeptSendLinks links;

    @Autowired
    SentUploads uploads;

    @Autowired
    WaitingWork waitingWork;

    private String link;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-08T16:45");
        waitingWork.changed();
        link = links.mint(Map.of(DISTRICT_CLERK, List.of(REPORT)))
                .get(DISTRICT_CLERK)
                .get(REPORT);
    }

    private ResultActions revoke(String who) throws Exception {
        return web.perform(post("/uploads/links/revoke")
                .param("rule", REPORT.rule())
                .param("unit", REPORT.unit().toString())
                .param("period", REPORT.period().toString())
                .param("shown", "183")
                .with(user(who))
                .with(csrf()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({STAFF, DISTRICT_CHAIR, DISTRICT_CLERK})
    void aLinkByWhichNothingCameIsEndedByTheOfficerOrTheUnitItself(String who) throws Exception {
        web.perform(get("/uploads/links").with(user(who)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Báo cáo 6 tháng"),
                                containsString("dùng được đến"),
                                not(containsString("đã ngừng lúc")))));

        revoke(who).andExpect(redirectedUrl("/uploads/links?unit=183"));

        web.perform(get(link)).andExpect(status().isNotFound());
        web.perform(get("/uploads/links").param("unit", "183").with(user(who)))
                .andExpect(content().string(allOf(containsString("đã ngừng lúc"), not(containsString("/revoke\"")))));
        assertThat(links.given(List.of(CAO_LOC), 10)).singleElement().satisfies(given -> {
            assertThat(given.revokedBy()).isEqualTo(who);
            assertThat(given.revokedAt()).isNotNull();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({COMMUNE_CLERK, OTHER_CHAIR, PLANNER})
    void othersNeitherSeeNorEndIt(String who) throws Exception {
        web.perform(get("/uploads/links").with(user(who)))
                .andExpect(content().string(not(containsString("Báo cáo 6 tháng"))));
        web.perform(get("/uploads/links").param("unit", "183").with(user(who))).andExpect(status().isForbidden());
        revoke(who).andExpect(status().isForbidden());
        web.perform(get(link)).andExpect(status().isOk());
    }

    @Test
    void whoMayConfirmIsToldOnEveryPageHowMuchWaits() throws Exception {
        expectInNavigation(DISTRICT_CHAIR, false);
        web.perform(multipart(link).file(SentWorkbooks.file(Map.of()))).andExpect(status().isOk());

        expectInNavigation(DISTRICT_CHAIR, true);
        expectInNavigation(STAFF, true);
        expectInNavigation(COMMUNE_CLERK, false);
        expectInNavigation(OTHER_CHAIR, false);

        long id = uploads.waiting(REPORT).get(0).id();
        web.perform(post("/uploads/" + id + "/decline")
                .param("reason", "nhầm kỳ")
                .with(user(STAFF))
                .with(csrf()));
        expectInNavigation(DISTRICT_CHAIR, false);
    }

    private void expectInNavigation(String who, boolean one) throws Exception {
        var waits = containsString("Tệp chờ xác nhận (1)");
        web.perform(get("/tasks").with(user(who))).andExpect(content().string(one ? waits : not(waits)));
    }
}
