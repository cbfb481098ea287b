package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.FileSystemUtils;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.mailbox.Postbox.Came;

/** Where the rules say {@code mail: direct}, a form in an answer to our mail counts at once, if nothing is in doubt. */
@ReportingServer
@AutoConfigureMockMvc
@Import(Postbox.class)
@TestPropertySource(properties = "tests.own-server=mailed-direct")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailedDirectTests {

    private static final ReportKey REPORT = new ReportKey("BC-6T", LangSon.CAO_LOC, LangSonReports.HALF_YEAR);
    private static final String CLERK = "caoloc.canbo@example.org";

    @Autowired
    Postbox postbox;

    @Autowired
    LangSonReports reports;

    @Autowired
    Intake intake;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @BeforeAll
    void settle(@TempDir Path folder) throws IOException {
        Path rules = folder.resolve("2020");
        FileSystemUtils.copyRecursively(LangSonReports.RULES, rules);
        Files.writeString(rules.resolve("pack.yaml"), "\nmail: direct\n", StandardOpenOption.APPEND);
        postbox.settle(rules);
    }

    private byte[] answer(String name) {
        return postbox.mail(Client.OUTLOOK, CLERK, true, "", name);
    }

    private byte[] answer(String name, String hour) {
        return postbox.mail(Client.OUTLOOK, CLERK, true, "Date: Tue, 9 Jun 2020 " + hour + ":00 +0700", name);
    }

    @Test
    void aCertainFormCountsAtOnceFromWhenItsMailCame() {
        postbox.aside(() -> {
            Came came = postbox.came(answer("filled"));

            assertThat(came.courses()).containsExactly("SENT");
            assertThat(came.mails()).singleElement().satisfies(mail -> {
                assertThat(mail.fate()).isEqualTo(Fate.REPORT);
                assertThat(mail.waits()).isFalse();
            });
            assertThat(reports.sent("BC-6T", LangSon.CAO_LOC, LangSonReports.HALF_YEAR))
                    .isEqualTo(new TreeMap<>(HalfYearFigures.SENT));
            assertThat(reports.figures(LangSon.CAO_LOC, LangSonReports.HALF_YEAR))
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .usingRecursiveComparison()
                    .isEqualTo(new TreeMap<>(HalfYearFigures.FIGURES));
            assertThat(came.receipts()).singleElement().satisfies(receipt -> {
                assertThat(receipt.door()).isEqualTo(Receipt.Door.MAIL);
                assertThat(receipt.by()).isEqualTo("caoloc.canbo");
                assertThat(receipt.receivedAt()).isEqualTo("2020-06-09T09:02:00Z");
            });
            assertThat(page(LangSon.DISTRICT_CLERK, REPORT.path()))
                    .contains("Đã gửi", "16:02", "09/06/2020")
                    .doesNotContain("Bản nháp, chưa gửi", "Có bản nháp chưa gửi");
            assertThat(came.answers())
                    .singleElement()
                    .asString()
                    .startsWith("[Đã nhận] Báo cáo 6 tháng Cuộc vận động")
                    .contains(
                            "lúc 16:02 ngày 09/6/2020", "Báo cáo đã ghi nhận là đã gửi:", "Đã đọc và ghi nhận số liệu")
                    .doesNotContain("/mailed/", "bản nháp", "gửi lại");
            return came;
        });
    }

    private String page(String who, String path) throws Exception {
        return web.perform(get(path).with(user(who)).header("Accept", "text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            not an answer to a mail of ours | caoloc.canbo@example.org    | false | -                                                  | filled           | DRAFTED       | [Đã nhận, chờ xác nhận]
            the chair answers               | caoloc.chutich@example.org  | true  | -                                                  | filled           | SENT          | [Đã nhận]
            nothing happened, and says so   | caoloc.canbo@example.org    | true  | -                                                  | nothing          | SENT          | [Đã nhận]
            a figure that cannot be         | caoloc.canbo@example.org    | true  | -                                                  | too-many         | FAULTY        | [Đề nghị chỉnh sửa]
            words in a cell for a number    | caoloc.canbo@example.org    | true  | -                                                  | bad-cell         | CELLS         | [Đề nghị chỉnh sửa]
            nothing filled in               | caoloc.canbo@example.org    | true  | -                                                  | empty            | EMPTY         | [Đề nghị gửi lại]
            nothing but zeros               | caoloc.canbo@example.org    | true  | -                                                  | zeros            | EMPTY         | [Đề nghị gửi lại]
            of another district             | caoloc.canbo@example.org    | true  | -                                                  | vanlang          | NOT_THEIRS    | [Đã nhận]
            the chair of another district   | vanlang.chutich@example.org | true  | -                                                  | filled           | NOT_THEIRS    | [Đã nhận]
            the clerk of a commune below    | dongdang.canbo@example.org  | true  | -                                                  | filled           | NOT_THEIRS    | [Đã nhận]
            a private address               | dong.nharieng@example.com   | true  | -                                                  | filled           | OTHER_ADDRESS | [Đã nhận]
            forged, says the mail server    | caoloc.canbo@example.org    | true  | Authentication-Results: mx.example.org; dmarc=fail | filled           | FORGED        | [Đã nhận]
            another report than asked for   | caoloc.canbo@example.org    | true  | -                                                  | year             | CONTRADICTS   | [Đã nhận]
            two that differ                 | caoloc.canbo@example.org    | true  | -                                                  | filled corrected | TWICE TWICE   | [Đề nghị gửi lại]
            """)
    void onlyWhatIsCertainCountsAtOnce(
            String name,
            String from,
            boolean answer,
            @Nullable String more,
            String attached,
            String courses,
            String tag) {
        postbox.aside(() -> {
            Came came = postbox.came(
                    postbox.mail(Client.GMAIL, from, answer, more == null ? "" : more, attached.split(" ")));

            assertThat(String.join(" ", came.courses())).isEqualTo(courses);
            boolean counts = courses.equals("SENT");
            assertThat(jdbc.sql("select count(*) from submission_version where sent")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(counts ? 1 : 0);
            assertThat(reports.figures(LangSon.CAO_LOC, LangSonReports.HALF_YEAR)
                            .isEmpty())
                    .isEqualTo(!counts);
            assertThat(came.answers()).singleElement().asString().startsWith(tag + " ");
            return came;
        });
    }

    @Test
    void whatIsToBeConfirmedOrMendedIsNamedByItsCell() {
        Came asked = postbox.aside(() -> {
            intake.take(
                    LangSonReports.PACK,
                    List.of(new Figure(
                            LangSon.CAO_LOC,
                            "ho-ngheo",
                            Period.parse("2019-H1"),
                            BigDecimal.valueOf(100),
                            Instant.parse("2019-06-09T02:00:00Z"))),
                    List.of());
            return postbox.came(answer("filled"));
        });
        assertThat(asked.courses()).containsExactly("DRAFTED");
        assertThat(asked.answers())
                .singleElement()
                .asString()
                .startsWith("[Đã nhận, chờ xác nhận] ")
                .containsPattern("Ô Biểu!D35: .*1\\.234.*100")
                .contains("/mailed/");
        assertThat(postbox.come(answer("too-many")).answers())
                .singleElement()
                .asString()
                .containsPattern("Ô Biểu!D\\d+: ")
                .doesNotContain("/mailed/");
    }

    @Test
    void whoReadsEnglishIsAnsweredInEnglish() {
        List<String> answers = postbox.aside(() -> {
            jdbc.sql("update account set language = 'en' where username = 'caoloc.canbo'")
                    .update();
            return postbox.came(answer("too-many"), answer("corrected")).answers();
        });

        assertThat(answers.get(0))
                .startsWith("[To be corrected] ")
                .containsPattern("Cell Biểu!D10: .*206")
                .contains("its figures do not count yet", "send the file again in answer to this mail");
        assertThat(answers.get(1))
                .startsWith("[Received] ")
                .contains("Your mail “Bao cao 6 thang” came in at 16:02", "there is nothing more for you to do");
    }

    @Test
    void theSameMailAndTheSameFileAgainChangeNothing() {
        byte[] mail = answer("filled");
        Came came =
                postbox.come(mail, mail, postbox.mail(Client.GMAIL, "caoloc.chutich@example.org", true, "", "filled"));

        assertThat(came.mails()).hasSize(2);
        assertThat(came.courses()).containsExactly("SENT", "SAME");
        assertThat(came.versions()).isEqualTo(1);
        assertThat(came.receipts()).hasSize(1);
        assertThat(came.answers()).hasSize(2).last().asString().contains("không có gì thay đổi");
    }

    @Test
    void aCorrectionCountsAtOnceAndWhatWasWrittenEarlierDoesNot() {
        postbox.aside(() -> {
            Came came =
                    postbox.came(answer("filled", "14:00"), answer("corrected", "15:00"), answer("filled", "14:30"));

            assertThat(came.courses()).containsExactly("SENT", "SENT", "OLDER");
            assertThat(came.versions()).isEqualTo(2);
            assertThat(reports.figures(LangSon.CAO_LOC, LangSonReports.HALF_YEAR)
                            .get("ho-ngheo"))
                    .isEqualByComparingTo("1230");
            assertThat(came.receipts()).hasSize(1);
            return came;
        });
    }

    @Test
    void aDraftBecomesAReportOnceTheSameFileAnswersOurMail() {
        Came came = postbox.come(
                postbox.mail(Client.OUTLOOK, CLERK, false, "", "filled"), answer("filled"), answer("filled"));

        assertThat(came.courses()).containsExactly("DRAFTED", "SENT", "SAME");
        assertThat(came.receipts()).hasSize(1);
    }

    @Test
    void anAcceptedReportStaysAsItIsUntilItIsOpenedAgain() {
        postbox.aside(() -> {
            postbox.came(answer("filled", "14:00"));
            decide("ACCEPTED");
            Came same = postbox.came(answer("filled", "14:30"));
            Came other = postbox.came(answer("corrected", "15:00"));

            assertThat(same.courses()).endsWith("SAME");
            assertThat(other.courses()).endsWith("LOCKED");
            assertThat(other.mails().get(2).waits()).isTrue();
            assertThat(other.answers())
                    .last()
                    .asString()
                    .startsWith("[Đã nhận] ")
                    .contains("đã được tiếp nhận và khóa", "Nông Thị Xuân")
                    .doesNotContain("gửi lại", "/mailed/");
            assertThat(reports.figures(LangSon.CAO_LOC, LangSonReports.HALF_YEAR)
                            .get("ho-ngheo"))
                    .isEqualByComparingTo("1234");

            decide("REOPENED", "remark", "đơn vị báo nhầm");
            assertThat(postbox.came(answer("corrected", "15:30")).courses()).endsWith("SENT");
            assertThat(reports.figures(LangSon.CAO_LOC, LangSonReports.HALF_YEAR)
                            .get("ho-ngheo"))
                    .isEqualByComparingTo("1230");
            return other;
        });
    }

    private void decide(String decision, String... fields) throws Exception {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page(LangSon.STAFF, REPORT.path()));
        assertThat(seen.find()).isTrue();
        MockHttpServletRequestBuilder answer = post(REPORT.reviewPath())
                .with(user(LangSon.STAFF))
                .with(csrf())
                .param("decision", decision)
                .param("seen", seen.group(1));
        for (int field = 0; field < fields.length; field += 2) {
            answer.param(fields[field], fields[field + 1]);
        }
        web.perform(answer).andExpect(redirectedUrl(REPORT.path()));
    }
}
