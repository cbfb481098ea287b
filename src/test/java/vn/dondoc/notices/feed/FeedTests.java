package vn.dondoc.notices.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;

/** A person's calendar as a calendar program reads it, by the secret link alone. */
@ServerTest
@Import(CountedStatements.class)
@Transactional
class FeedTests {

    private static final String YEARS_REPORT = "lang-son-2020.BC-NAM.183.2020@localhost";

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Intake intake;

    @Autowired
    private Judgments judgments;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CountedStatements statements;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-11-02T08:00");
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    }

    private String link(String username) throws Exception {
        Object link = web.perform(post("/calendar-link").with(user(username)).with(csrf()))
                .andReturn()
                .getFlashMap()
                .get("link");
        return String.valueOf(link).substring("http://localhost:8080".length());
    }

    private MockHttpServletResponse read(String link) throws Exception {
        return web.perform(get(link)).andExpect(status().isOk()).andReturn().getResponse();
    }

    private Map<String, VEvent> events(String link) throws Exception {
        String text = new String(read(link).getContentAsByteArray(), StandardCharsets.UTF_8);
        return Biweekly.parse(text).first().getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private void yearsReportComes() {
        Instant at = MovableClock.at("2020-11-04T09:00");
        clock.moveTo("2020-11-04T09:01");
        intake.take(
                "lang-son/2020",
                List.of(),
                List.of(new Receipt(
                        LangSon.CAO_LOC, "BC-NAM", Period.year(2020), at, at, Receipt.Door.ZALO, LangSon.STAFF, null)));
    }

    @Test
    void theClerkReadsTheDueDaysOfTheDistrictWithoutSigningIn() throws Exception {
        String link = link(LangSon.DISTRICT_CLERK);
        MockHttpServletResponse response = read(link);

        assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(response.getHeader("Cache-Control")).contains("private");
        VEvent report = events(link).get(YEARS_REPORT);
        assertThat(report.getSummary().getValue()).isEqualTo("Báo cáo năm Cuộc vận động – huyện Cao Lộc");
        assertThat(report.getDescription().getValue())
                .contains(
                        "Hạn: ", "trước ngày 22/11", "21/11/2020 (thứ Bảy)", "“báo cáo năm gửi trước ngày 22/11/2020”")
                .contains("http://localhost:8080/reports/BC-NAM/183/2020");
        assertThat(report.getAlarms())
                .extracting(alarm -> alarm.getTrigger().getDate().toInstant().toString())
                .startsWith("2020-11-09T01:00:00Z", "2020-11-16T01:00:00Z", "2020-11-19T01:00:00Z")
                .contains("2020-11-20T01:00:00Z");
        assertThat(events(link).keySet()).allMatch(uid -> uid.contains(".183."));
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("Lương Văn Sáng", "example.org");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String link = link(LangSon.DISTRICT_CLERK);
        MockHttpServletResponse first = read(link);

        web.perform(get(link).header("If-None-Match", String.valueOf(first.getHeader("ETag"))))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        web.perform(get(link).header("If-Modified-Since", String.valueOf(first.getHeader("Last-Modified"))))
                .andExpect(status().isNotModified());
        web.perform(head(link)).andExpect(status().isOk());

        yearsReportComes();
        web.perform(get(link).header("If-None-Match", String.valueOf(first.getHeader("ETag"))))
                .andExpect(status().isOk());
        web.perform(get(link).header("If-Modified-Since", String.valueOf(first.getHeader("Last-Modified"))))
                .andExpect(status().isOk());
    }

    @Test
    void whatHasComeIsCancelledUnderTheSameNameAndLaterLeftOut() throws Exception {
        String link = link(LangSon.DISTRICT_CLERK);
        Map<String, VEvent> before = events(link);
        yearsReportComes();
        Map<String, VEvent> after = events(link);

        VEvent was = before.get(YEARS_REPORT);
        VEvent is = after.get(YEARS_REPORT);
        assertThat(was.getStatus().isConfirmed()).isTrue();
        assertThat(is.getStatus().isCancelled()).isTrue();
        assertThat(is.getAlarms()).isEmpty();
        assertThat(is.getSequence().getValue()).isGreaterThan(was.getSequence().getValue());
        assertThat(is.getLastModified().getValue())
                .isAfter(was.getLastModified().getValue());
        assertThat(is.getDateTimeStamp().getValue())
                .isEqualTo(is.getLastModified().getValue());
        assertThat(after.keySet()).isEqualTo(before.keySet());

        clock.moveTo("2020-12-21T08:00");
        assertThat(events(link)).doesNotContainKey(YEARS_REPORT);
    }

    @Test
    void anExtensionMovesItUnderTheSameName() throws Exception {
        String link = link(LangSon.DISTRICT_CLERK);
        int sequence = events(link).get(YEARS_REPORT).getSequence().getValue();
        extend();

        VEvent moved = events(link).get(YEARS_REPORT);
        assertThat(moved.getDateStart().getValue().toString()).contains("Dec 04");
        assertThat(moved.getSequence().getValue()).isGreaterThan(sequence);
    }

    @Test
    void staffSeeKeyDaysAndNotEachDistrict() throws Exception {
        String link = link(LangSon.STAFF);
        assertThat(events(link).values())
                .filteredOn(event -> event.getSummary().getValue().startsWith("Báo cáo năm Cuộc vận động"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getSummary().getValue()).endsWith("còn 11/11 chưa gửi");
                    assertThat(event.getDescription().getValue()).contains("Chưa xong: huyện Bình Gia, ");
                });
        yearsReportComes();
        assertThat(events(link).values())
                .extracting(event -> event.getSummary().getValue())
                .contains("Báo cáo năm Cuộc vận động – còn 10/11 chưa gửi");
    }

    @Test
    void aProvinceTakesNoMoreStatementsThanACommune() throws Exception {
        String small = link(LangSon.COMMUNE_CLERK);
        String large = link(LangSon.STAFF);
        read(small);
        read(large);

        int ofCommune = statements.during(() -> read(small)).size();
        assertThat(statements.during(() -> read(large))).hasSizeLessThanOrEqualTo(ofCommune);
    }

    @Test
    void whoHoldsNoOfficeConcernedHasAnEmptyCalendar() throws Exception {
        assertThat(events(link(LangSon.PLANNER))).isEmpty();
    }

    @Test
    void aRenewedOrRevokedLinkIsNotFoundAnyMore() throws Exception {
        String first = link(LangSon.DISTRICT_CLERK);
        String second = link(LangSon.DISTRICT_CLERK);
        web.perform(get(first)).andExpect(status().isNotFound());
        read(second);

        web.perform(get("/calendar-link").with(user(LangSon.DISTRICT_CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("02/11/2020 08:00")));
        web.perform(post("/calendar-link/revoke")
                        .with(user(LangSon.DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void theSecretIsNotKept() throws Exception {
        String link = link(LangSon.DISTRICT_CLERK);
        String token = link.substring("/calendar/".length(), link.length() - ".ics".length());

        assertThat(token).hasSizeGreaterThan(40);
        assertThat(database.sql("select token_hash from calendar_feed")
                        .query(String.class)
                        .single())
                .isNotEqualTo(token)
                .hasSize(64);
    }

    @Test
    void whoGoesOnGuessingIsNotAnswered() throws Exception {
        for (int guess = 0; guess < Misses.MOST; guess++) {
            web.perform(get("/calendar/guess" + guess + ".ics")).andExpect(status().isNotFound());
        }
        web.perform(get("/calendar/guess.ics")).andExpect(status().isTooManyRequests());
    }

    private void extend() {
        database.sql("""
                        insert into waiver
                          (pack, rule, unit, period, reason, valid_from, valid_to, new_due, recorded_at, recorded_by)
                        values ('lang-son/2020', 'BC-NAM', '183', '2020', 'Thiên tai', null, null, ?, ?, 'canbo')
                        """)
                .params(LocalDate.of(2020, 12, 4), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        clock.moveTo("2020-11-03T01:30");
        judgments.judgeAll();
    }
}
