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
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.ReportDesk;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Reports;

/** The figures of a workbook that was sent by a link: what is asked of them, by whom it is answered, what they change. */
@ServerTest
@Import(LangSonReports.class)
@Transactional
class ConfirmedUploadTests {

    private static final ReportKey REPORT = new ReportKey("BC-6T", CAO_LOC, HALF_YEAR);
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"");
    private static final Pattern CHOICE = Pattern.compile("name=\"(choose:[^\"]+)\"");
    private static final Pattern RIGHT = Pattern.compile("name=\"right\" value=\"([^\"]+)\"");

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    KeptSendLinks links;

    @Autowired
    SentUploads uploads;

    @Autowired
    Reports owed;

    @Autowired
    ReportDesk desk;

    @Autowired
    WrittenForms written;

    private String link;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-08T16:45");
        link = mint(DISTRICT_CLERK);
    }

    private String mint(String username) {
        return links.mint(Map.of(username, List.of(REPORT))).get(username).get(REPORT);
    }

    private String send(Map<String, String> texts) throws Exception {
        return text(web.perform(multipart(link).file(SentWorkbooks.file(texts))));
    }

    /** By its sender, without session. */
    private String answer(String path, String digest, String name, String value) throws Exception {
        return text(web.perform(post(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("digest", digest)
                .param(name, value)));
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static String found(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private long waiting() {
        return uploads.waiting(REPORT).get(0).id();
    }

    private String look(long id) throws Exception {
        return text(web.perform(get("/uploads/" + id).with(user(STAFF))));
    }

    private static MockHttpServletRequestBuilder confirm(long id, boolean figures) {
        return post("/uploads/" + id + "/confirm")
                .param("figures", Boolean.toString(figures))
                .with(user(STAFF))
                .with(csrf());
    }

    /** By the district itself, on its page. */
    private void fillIn(String at, String code, String entry) {
        clock.moveTo(at);
        langSon.signIn(DISTRICT_CLERK);
        Map<String, String> typed = new LinkedHashMap<>(HalfYearFigures.TYPED);
        typed.put(code, entry);
        desk.post(owed.find(REPORT).orElseThrow(), new Posted(typed, null, false, Set.of(), true), Receipt.Door.PAGE);
    }

    @Test
    void itsSenderAnswersADoubtWithoutSignIn() throws Exception {
        String page = send(SentWorkbooks.DOUBTFUL);
        assertThat(page).contains("Còn 1 chỗ", "có thể đọc hai cách");
        String choice = found(CHOICE, page);

        assertThat(answer(link, found(DIGEST, page), choice, "?")).contains("Còn 1 chỗ");
        assertThat(answer(link, found(DIGEST, page), choice, "99")).contains("Còn 1 chỗ");
        assertThat(answer(link, found(DIGEST, page), choice, "1,234"))
                .contains("Mọi chỗ chưa rõ đã được trả lời", "selected");
        assertThat(uploads.waiting(REPORT)).hasSize(1);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        long id = waiting();
        assertThat(look(id)).contains("Người gửi đã trả lời mọi chỗ", "selected=\"selected\"");
        web.perform(confirm(id, true).param(choice, "1,234")).andExpect(redirectedUrl("/uploads/" + id));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("dat-hien-tang", new BigDecimal("1.234"));
    }

    @Test
    void whoConfirmsItMayAnswerInItsSendersPlace() throws Exception {
        send(SentWorkbooks.DOUBTFUL);
        long id = waiting();
        String page = look(id);
        assertThat(page).contains("Còn 1 chỗ người gửi chưa trả lời");

        web.perform(confirm(id, true)).andExpect(content().string(containsString("còn câu hỏi chưa trả lời")));
        assertThat(uploads.waiting(REPORT)).hasSize(1);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        web.perform(confirm(id, true).param(found(CHOICE, page), "1234")).andExpect(redirectedUrl("/uploads/" + id));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("dat-hien-tang", new BigDecimal("1234"));
    }

    @Test
    void onlyWhoHasTheFileAndItsLinkAnswers() throws Exception {
        String page = send(SentWorkbooks.DOUBTFUL);
        String choice = found(CHOICE, page);

        assertThat(answer(link, "0".repeat(64), choice, "1,234"))
                .contains("không còn chờ trả lời")
                .doesNotContain("bieu.xlsx");
        assertThat(answer(mint(DISTRICT_CHAIR), found(DIGEST, page), choice, "1,234"))
                .contains("không còn chờ trả lời")
                .doesNotContain("bieu.xlsx");
        assertThat(look(waiting())).contains("Còn 1 chỗ người gửi chưa trả lời");
    }

    @Test
    void aWorkbookWithFaultsIsReceivedAndItsSenderToldWhatToMend() throws Exception {
        assertThat(send(SentWorkbooks.FAULTY))
                .contains("Chưa đọc được số liệu", "khoảng 1.200 hộ", "sửa những chỗ sau")
                .doesNotContain("name=\"digest\"");
        long id = waiting();

        assertThat(look(id)).contains("Chưa thể nhận số liệu").doesNotContain("name=\"figures\"");
        web.perform(confirm(id, true)).andExpect(redirectedUrl("/uploads/" + id));
        assertThat(uploads.waiting(REPORT)).hasSize(1);
        web.perform(confirm(id, false)).andExpect(redirectedUrl("/uploads/" + id));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @Test
    void figuresThatCameMeanwhileAreNotWrittenOverUnasked() throws Exception {
        send(Map.of());
        fillIn("2020-06-09T10:00", "htx-moi", "5");
        clock.moveTo("2020-06-10T09:00");
        long id = waiting();

        String page = look(id);
        assertThat(page).contains("Sau khi gửi tệp, số liệu đã thay đổi", "10:00 09/06/2020", "Ghi đè");
        String first = found(RIGHT, page);
        web.perform(confirm(id, true)).andExpect(content().string(containsString("còn câu hỏi chưa trả lời")));
        web.perform(confirm(id, true).param("all", "true"))
                .andExpect(content().string(containsString("còn câu hỏi chưa trả lời")));

        fillIn("2020-06-10T09:30", "htx-moi", "6");
        web.perform(confirm(id, true).param("right", first))
                .andExpect(content().string(containsString("còn câu hỏi chưa trả lời")));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("htx-moi", BigDecimal.valueOf(6));

        web.perform(confirm(id, true).param("right", found(RIGHT, look(id))))
                .andExpect(redirectedUrl("/uploads/" + id));
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsExactlyInAnyOrderEntriesOf(HalfYearFigures.SENT);
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR).get(0).receivedAt())
                .isEqualTo(MovableClock.at("2020-06-08T16:45"));
    }

    @Test
    void whatSaysTheSameAsCameMeanwhileIsNotAskedAbout() throws Exception {
        send(Map.of());
        fillIn("2020-06-09T10:00", "htx-moi", HalfYearFigures.TYPED.get("htx-moi"));

        assertThat(look(waiting())).doesNotContain("Ghi đè").contains("0 ô thay đổi");
        web.perform(confirm(waiting(), true)).andExpect(status().is3xxRedirection());
    }

    @Test
    void aReceiptAloneWritesOverNothing() throws Exception {
        send(Map.of());
        fillIn("2020-06-09T10:00", "htx-moi", "5");

        web.perform(confirm(waiting(), false)).andExpect(status().is3xxRedirection());

        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsEntry("htx-moi", BigDecimal.valueOf(5));
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsEntry("htx-moi", "5");
        web.perform(get(LangSonReports.CAO_LOC_HALF_YEAR).with(user(STAFF)))
                .andExpect(content().string(not(containsString("Bản nháp lần 2"))));
    }

    @Test
    void aReceiptAloneKeepsWhatWasReadAsADraftButNothingInDoubt() throws Exception {
        send(SentWorkbooks.DOUBTFUL);

        web.perform(confirm(waiting(), false)).andExpect(status().is3xxRedirection());

        Map<String, String> expected = new HashMap<>(HalfYearFigures.SENT);
        expected.remove("dat-hien-tang");
        langSon.signIn(DISTRICT_CLERK);
        assertThat(written.of(owed.find(REPORT).orElseThrow()).entries()).isEqualTo(expected);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @Test
    void aReportTakesThirtySendingsADay() throws Exception {
        SendLink any = links.find(link.substring("/send/".length())).orElseThrow();
        for (int time = 0; time < 30; time++) {
            long id = uploads.add(any, clock.instant(), null, null, List.of());
            uploads.decide(id, SentUpload.State.DECLINED, new SentUpload.Decision(clock.instant(), STAFF, "thử"));
        }
        assertThat(send(Map.of())).contains("chỉ nhận 30 lần gửi");

        clock.moveTo("2020-06-09T16:46");
        assertThat(send(Map.of())).contains("Đã nhận tệp");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsNotEvenKept() throws Exception {
        MockMultipartFile bomb =
                new MockMultipartFile("files", "../../bom.xlsx", "application/octet-stream", SentWorkbooks.bomb());

        assertThat(text(web.perform(multipart(link).file(bomb))))
                .contains(">bom.xlsx: không phải tệp")
                .doesNotContain("../");
        assertThat(uploads.waiting(REPORT)).isEmpty();
    }

    @Test
    void onThePageOfItsSenderNothingIsKnownOfTheForm() throws Exception {
        fillIn("2020-06-07T10:00", "htx-moi", "4.321");

        assertThat(send(Map.of("kdc-van-hoa", "4"))).doesNotContain("4.321");
        web.perform(get(link))
                .andExpect(content().string(allOf(not(containsString("4.321")), not(containsString("bieu.xlsx")))));
    }
}
