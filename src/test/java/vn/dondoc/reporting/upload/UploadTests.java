package vn.dondoc.reporting.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.DONG_DANG;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.territory.RefusedException;

@ServerTest
@Import(LangSonReports.class)
@Transactional
@RecordApplicationEvents
class UploadTests {

    private static final String HEADER = "unit,indicator,period,value\n";

    @Autowired
    UploadDesk desk;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    MovableClock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    MockMvc web;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void settle() {
        reports.settle();
        langSon.signIn(DISTRICT_CLERK);
        clock.moveTo("2020-06-05T09:00");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            183,htx-moi,2020-H1,ba           | dòng 2: “ba” không phải là số. Trong tệp dùng dấu chấm thập phân, không ngăn cách hàng nghìn
            183,htx-moi,2020-H1,"1.234,5"    | dòng 2: “1.234,5” không phải là số. Trong tệp dùng dấu chấm thập phân, không ngăn cách hàng nghìn
            183,htx-moi,2020-H1,1.705        | dòng 2: “1.705” phải là số nguyên (dấu chấm ngăn cách hàng nghìn)
            183,htx-moi,2020-H1,-1           | dòng 2: “-1”: số liệu không thể âm
            183,htx-moi,2020-H1,             | dòng 2: cột "value" để trống
            99999,htx-moi,2020-H1,1          | dòng 2: không có đơn vị mang mã “99999” trong kỳ 2020-H1
            182,htx-moi,2020-H1,1            | dòng 2: đơn vị “182” ngoài phạm vi được nhập số liệu
            20,htx-moi,2020-H1,1             | dòng 2: đơn vị “20” ngoài phạm vi được nhập số liệu
            183,htx,2020-H1,1                | dòng 2: không có chỉ số “htx” trong bộ quy tắc
            183,htx-moi,2020-H2,1            | dòng 2: “2020-H2” không phải là kỳ; viết như 2020, 2020-H1, 2020-9M, 2020-Q3, 2020-07
            183,htx-moi,2019,1               | dòng 2: chưa có bộ quy tắc cho kỳ 2019
            183,ho-ngheo-ty-le,2020,1        | dòng 2: “ho-ngheo-ty-le” là tỷ lệ, do phần mềm tính
            183,danh-gia-dang,2020,1         | dòng 2: “danh-gia-dang” ghi bằng chữ, nhập trên biểu
            183,vu-hoa-giai,2020,3;183,vu-hoa-giai-thanh,2020,4 | dòng 3: 4 lớn hơn “Số vụ hòa giải” (3)
            183,htx-moi,2020,1;183,htx-moi,2020,1               | dòng 3: đã có ở dòng 2
            """)
    void tellsWhatIsWrongOnWhichLine(String rows, String said) {
        assertThat(say(look(rows.replace(';', '\n')))).containsExactly(said);
    }

    @Test
    void tellsTheFaultsOfAllLinesAtOnceAndTakesNothing() {
        int before = reports.kept();
        String rows =
                "183,htx-moi,2020-H1,5\n183,ho-ngheo,2020-H1,nhiều\n99999,htx-moi,2020-H1,1\n182,htx-moi,2020-H1,1\n";

        assertThat(say(look(rows))).hasSize(3);
        assertThatThrownBy(() -> desk.take(bytes(rows), "so-lieu.csv")).isInstanceOf(RefusedException.class);
        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void takesFiguresOfManyUnitsAtOnceAndTellsSoOnce() {
        desk.take(
                bytes("183,htx-moi,2020-H1,5\n06184,ho-ngheo,2020-H1,12\n06184,dat-hien-tang,2020-H1,1250.5"),
                "so-lieu.csv");

        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsOnlyKeys("htx-moi");
        assertThat(reports.figures(DONG_DANG, HALF_YEAR).get("dat-hien-tang")).isEqualByComparingTo("1250.5");
        assertThat(events.stream(ReportsReceived.class))
                .singleElement()
                .satisfies(event -> assertThat(event.units()).containsExactlyInAnyOrder(CAO_LOC, DONG_DANG));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] file = bytes("183,htx-moi,2020-H1,5");
        desk.take(file, "so-lieu.csv");

        assertThat(desk.take(file, "so-lieu.csv").changed()).isEmpty();
    }

    @Test
    void figuresAreHeldAgainstThoseAlreadyThere() {
        desk.take(bytes("183,vu-hoa-giai,2020-H1,3"), "so-lieu.csv");

        assertThat(say(look("183,vu-hoa-giai-thanh,2020-H1,4")))
                .containsExactly("dòng 2: 4 lớn hơn “Số vụ hòa giải” (3)");
    }

    @Test
    void whatAFormWouldAskIsShownBeforeItIsTaken() {
        UploadDesk.Preview preview = look("183,ho-ngheo,2020-H1,3\n183,ho-ngheo-lam-nha,2020-H1,4");

        assertThat(preview.file().isRefused()).isFalse();
        assertThat(preview.file().faults().all()).hasSize(1);
    }

    @Test
    void theFormShowsWhatCameByFile() throws Exception {
        desk.take(bytes("183,htx-moi,2020-H1,1234"), "so-lieu.csv");

        web.perform(get(LangSonReports.CAO_LOC_HALF_YEAR).with(user(DISTRICT_CLERK)))
                .andExpect(content().string(containsString("value=\"1.234\"")))
                .andExpect(content().string(containsString("Tệp so-lieu.csv: 1 số liệu")));
    }

    @Test
    void thePageShowsFirstAndTakesWhenConfirmed() throws Exception {
        String preview = web.perform(multipart("/reports/upload")
                        .file(new MockMultipartFile("file", "số liệu.csv", "text/csv", bytes("183,htx-moi,2020-H1,5")))
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Tệp có 1 số liệu của 1 đơn vị")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();

        Matcher digest =
                Pattern.compile("name=\"digest\" value=\"([0-9a-f]{64})\"").matcher(preview);
        assertThat(digest.find()).isTrue();
        web.perform(post("/reports/upload/take")
                        .param("digest", digest.group(1))
                        .param("name", "số liệu.csv")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports/upload"));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSize(1);
    }

    @Test
    void manyFaultsAreCountedAndAWrongFileIsNotReadToItsEnd() {
        String rows = "183,htx,2020,1\n".repeat(5000);

        assertThat(say(look(rows))).hasSize(201).last().isEqualTo("… và 801 lỗi khác");
    }

    private UploadDesk.Preview look(String rows) {
        return desk.look(bytes(rows), "so-lieu.csv");
    }

    private List<String> say(UploadDesk.Preview preview) {
        return FaultWords.of(preview.file().faults().all(), messages, Locale.forLanguageTag("vi"));
    }

    private static byte[] bytes(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }
}
