package vn.dondoc.reporting.receipts;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.DISTRICT_CHAIR;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.DONG_DANG;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.PROVINCE;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.LangSon.VAN_LANG;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;
import static vn.dondoc.reporting.LangSonReports.PACK;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.territory.UnitId;

@ServerTest
@Import(LangSonReports.class)
@Transactional
@RecordApplicationEvents
class ReceiptPageTests {

    private static final byte[] PDF = "%PDF-1.7 Công văn".getBytes(StandardCharsets.UTF_8);

    @Autowired
    StoredFigures figures;

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonReports reports;

    @Autowired
    ReceiptRegister register;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-12T08:00");
    }

    @Test
    void oneLetterBringsTheReportsOfSeveralDistricts() throws Exception {
        web.perform(letter(STAFF, "183", "182").file(scan("công văn.pdf", PDF))).andExpect(redirectedUrl("/receipts"));

        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.receivedAt()).isEqualTo(MovableClock.at("2020-06-09T16:30"));
                    assertThat(receipt.recordedAt()).isEqualTo(MovableClock.at("2020-06-12T08:00"));
                    assertThat(receipt.door()).isEqualTo(Receipt.Door.E_OFFICE);
                    assertThat(receipt.by()).isEqualTo(STAFF);
                });
        assertThat(reports.receipts("BC-6T", VAN_LANG, HALF_YEAR)).hasSize(1);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).isEmpty();
        assertThat(attachments.of(PACK)).hasSize(2);
        assertThat(events.stream(ReportsReceived.class))
                .singleElement()
                .satisfies(event -> assertThat(event.units()).containsExactlyInAnyOrder(CAO_LOC, VAN_LANG));
        web.perform(get("/receipts").with(user(STAFF)))
                .andExpect(content()
                        .string(allOf(
                                containsString("16:30 09/06/2020"),
                                containsString("huyện Cao Lộc"),
                                containsString("12/BC-MTTQ-BTT"),
                                containsString("công văn.pdf"))));
        web.perform(get(LangSonReports.CAO_LOC_HALF_YEAR).with(user(DISTRICT_CLERK)))
                .andExpect(content().string(containsString("Đã nhận, chưa nhập số liệu")));
    }

    @Test
    void ofSeveralUnitsEnteredAtOnceEachMayHaveALetterOfItsOwn() throws Exception {
        web.perform(letter(STAFF, "183", "182")
                        .param("letterDay", "08/6/2020")
                        .param("signer", "Hoàng Văn Mẫu")
                        .param("number-182", "31/BC-MTTQ")
                        .param("day-182", "05/6/2020")
                        .param("signer-182", " ")
                        .param("number-183", ""))
                .andExpect(redirectedUrl("/receipts"));

        assertThat(letterOf(CAO_LOC))
                .isEqualTo(
                        new ReceivedLetter(false, "12/BC-MTTQ-BTT", LocalDate.of(2020, 6, 8), "Hoàng Văn Mẫu", null));
        assertThat(letterOf(VAN_LANG))
                .isEqualTo(new ReceivedLetter(false, "31/BC-MTTQ", LocalDate.of(2020, 6, 5), "Hoàng Văn Mẫu", null));
    }

    @Test
    void aLetterOfAUnitsOwnThatCannotBeIsRefusedAndStillStandsOnThePage() throws Exception {
        int before = reports.kept();

        web.perform(letter(STAFF, "183", "182").param("number-182", "31/BC").param("day-182", "10/6/2020"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("value=\"31/BC\""), containsString("Chưa nhận"))));
        assertThat(reports.kept()).isEqualTo(before);
    }

    private ReceivedLetter letterOf(UnitId unit) {
        return register.of(PACK, new ReportKey("BC-6T", unit, HALF_YEAR)).get(0).letter();
    }

    @ParameterizedTest(name = "{0} records for {1}: {2}")
    @CsvSource({
        "canbo, 183, 302",
        "canbo, 183 182, 302",
        "caoloc.chutich, 183, 403",
        "caoloc.chutich, 182, 403",
        "dongdang.canbo, 183, 403",
        "soanthao, 183, 403"
    })
    void nobodyRecordsForTheirOwnUnitOrForOthers(String who, String units, int answer) throws Exception {
        int before = reports.kept();

        web.perform(letter(who, units.split(" "))).andExpect(status().is(answer));

        assertThat(reports.kept() > before).isEqualTo(answer == 302);
    }

    @Test
    void aDistrictRecordsForItsCommunes() throws Exception {
        web.perform(incoming("BIEU-XA@2020-H1", "1/6/2020", "9:05", DISTRICT_CHAIR, "06184"))
                .andExpect(redirectedUrl("/receipts"));

        assertThat(reports.receipts("BIEU-XA", DONG_DANG, HALF_YEAR)).hasSize(1);
        web.perform(get("/receipts").with(user(OTHER_CHAIR)))
                .andExpect(content().string(not(containsString("Đồng Đăng"))));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "31/6/2020, 09:00, “31/6/2020” không phải là ngày",
        "2020-06-09, 09:00, “2020-06-09” không phải là ngày",
        "09/6/2020, 9h, “9h” không phải là giờ",
        "12/6/2020, 08:01, Thời điểm nhận ở sau bây giờ",
        "01/01/0001, 08:00, phải từ năm 2019 trở đi",
        "31/12/2018, 23:59, phải từ năm 2019 trở đi"
    })
    void aMomentThatCannotBeIsRefused(String day, String time, String said) throws Exception {
        int before = reports.kept();

        web.perform(incoming("BC-6T@2020-H1", day, time, STAFF, "183"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Chưa nhận"), containsString(said))));

        assertThat(reports.kept()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            anh.jpg  | <html>
            anh.png  | GIF89a
            tep.pdf  | MZ chương trình
            rong.pdf | %PD
            """)
    void aFileThatIsNoScanIsRefusedByItsContentAndNothingIsKept(String name, String content) throws Exception {
        int before = reports.kept();

        web.perform(letter(STAFF, "183").file(scan(name, content.getBytes(StandardCharsets.UTF_8))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name + ": không phải tệp PDF, JPEG hay PNG")));

        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void theRegisterIsReadByMonthsAndByPages() throws Exception {
        Receipt one = new Receipt(
                CAO_LOC,
                "BC-6T",
                HALF_YEAR,
                MovableClock.at("2020-06-01T09:00"),
                MovableClock.at("2020-06-01T09:00"),
                Receipt.Door.PAPER,
                null,
                null);
        IntStream.rangeClosed(1, 101).forEach(number -> register.enter(PACK, one, true, "số-" + number));

        web.perform(get("/receipts?month=6").with(user(STAFF)))
                .andExpect(content().string(allOf(containsString(">số-101<"), not(containsString(">số-1<")))));
        web.perform(get("/receipts?month=6&page=1").with(user(STAFF)))
                .andExpect(content().string(containsString(">số-1<")));
        web.perform(get("/receipts?month=5").with(user(STAFF)))
                .andExpect(content().string(not(containsString(">số-"))));
    }

    @Test
    void aScanIsHandedOutToBeSavedAndOnlyToWhoMaySeeTheUnit() throws Exception {
        web.perform(letter(STAFF, "183").file(scan("../../công văn.pdf", PDF)));
        long id = attachments.of(PACK).get(0).id();

        web.perform(get("/attachments/" + id).with(user(DISTRICT_CLERK)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition", allOf(containsString("attachment"), not(containsString("..")))));
        web.perform(get("/attachments/" + id).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
        web.perform(get("/attachments/" + (id + 1)).with(user(STAFF))).andExpect(status().isNotFound());
    }

    @Test
    void aLineEnteredByMistakeIsStruckOutAndStaysReadable() throws Exception {
        web.perform(letter(STAFF, "183"));
        long id = register.of(PACK).get(0).id();

        web.perform(post("/receipts/" + id + "/strike-out")
                        .param("reason", "nhầm huyện")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);

        web.perform(post("/receipts/" + id + "/strike-out")
                        .param("reason", "nhầm huyện")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/receipts"));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
        web.perform(get("/receipts").with(user(STAFF))).andExpect(content().string(containsString("đã gạch lúc")));
    }

    @Test
    void aReportInWordsAndATaskAreHandedInOnTheirPage() throws Exception {
        web.perform(get("/reports/MH-QUY/183/2020-Q2").with(user(DISTRICT_CLERK)))
                .andExpect(content().string(containsString("Gửi báo cáo")));
        web.perform(multipart("/reports/MH-QUY/183/2020-Q2")
                        .file(scan("mo-hinh.pdf", PDF))
                        .param("action", "hand-in")
                        .param("remark", "Mô hình tự quản")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(redirectedUrl("/reports/MH-QUY/183/2020-Q2"));
        assertThat(reports.receipts("MH-QUY", CAO_LOC, Period.parse("2020-Q2")))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.remark()).isEqualTo("Mô hình tự quản");
                    assertThat(receipt.receivedAt()).isEqualTo(clock.instant());
                });

        web.perform(get("/reports/TH-KT/20/2020").with(user(STAFF)))
                .andExpect(content().string(containsString("Đã hoàn thành")));
        web.perform(multipart("/reports/TH-KT/20/2020")
                        .param("action", "hand-in")
                        .param("remark", "Đã kiểm tra 03 xã")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(reports.receipts("TH-KT", PROVINCE, Period.parse("2020"))).hasSize(1);
    }

    @ParameterizedTest(name = "{0} by {1}: {3}")
    @CsvSource({
        "/reports/BC-6T/183/2020-H1, caoloc.canbo, Đã xong, 404",
        "/reports/MH-QUY/183/2020-Q2, caoloc.canbo, '', 302",
        "/reports/MH-QUY/183/2020-Q2, canbo, Đã gửi qua Zalo, 302"
    })
    void nothingIsHandedInInPlaceOfAFormWithoutWordsOrByOthers(String page, String who, String remark, int answer)
            throws Exception {
        int before = reports.kept();

        web.perform(handIn(page, remark, who)).andExpect(status().is(answer));

        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void whatIsHandedInTwiceIsEnteredOnce() throws Exception {
        web.perform(handIn("/reports/MH-QUY/183/2020-Q2", "Mô hình tự quản", DISTRICT_CLERK));
        int before = reports.kept();
        web.perform(handIn("/reports/MH-QUY/183/2020-Q2", "Mô hình khác", DISTRICT_CLERK))
                .andExpect(flash().attributeExists("problems"));

        assertThat(reports.kept()).isEqualTo(before);
        web.perform(get("/reports/MH-QUY/183/2020-Q2").with(user(DISTRICT_CLERK)))
                .andExpect(content().string(not(containsString("hand-in-title"))));
    }

    private static MockMultipartHttpServletRequestBuilder handIn(String page, String remark, String who) {
        MockMultipartHttpServletRequestBuilder request = multipart(page);
        request.param("action", "hand-in")
                .param("remark", remark)
                .with(user(who))
                .with(csrf());
        return request;
    }

    @Test
    void aSecondPressOfTheButtonEntersNoSecondLine() throws Exception {
        web.perform(letter(STAFF, "183", "182"));
        int before = reports.kept();
        web.perform(letter(STAFF, "183", "182")).andExpect(redirectedUrl("/receipts"));

        assertThat(reports.kept()).isEqualTo(before);
        web.perform(letter(STAFF, "183", "182").param("letterDay", "08/6/2020").with(request -> {
            request.setParameter("letterNumber", "13/BC-MTTQ-BTT");
            return request;
        }));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(2);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "door, PAGE, Cách nhận này không ghi vào sổ bằng tay",
        "units, bad unit, “bad unit” không phải là mã đơn vị",
        "letterDay, 1/1/0001, phải từ năm 2019 trở đi"
    })
    void whatNoPageOffersIsRefusedInWords(String field, String value, String said) throws Exception {
        int before = reports.kept();

        web.perform(letter(STAFF, "183").with(request -> {
                    request.setParameter(field, value);
                    return request;
                }))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(said)));
        assertThat(reports.kept()).isEqualTo(before);
    }

    @Test
    void aFormWithoutItsFieldsIsRefusedInWords() throws Exception {
        web.perform(multipart("/receipts/new")
                        .param("duty", "BC-6T@2020-H1")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Chưa nhận")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/receipts?year=2000000000", "/receipts/book?year=-2000000000", "/tasks?year=2000000000"})
    void aYearThatCannotBeIsNoTrouble(String page) throws Exception {
        web.perform(get(page).with(user(STAFF))).andExpect(status().isOk());
    }

    @Test
    void whatIsOfNoFormAndNoFileIsNotFound() throws Exception {
        web.perform(post("/reports/MH-QUY/183/2020-Q2")
                        .param("action", "draft")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/reports/upload/take")
                        .param("digest", "xx")
                        .param("name", "tep.csv")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aLineIsNotStruckOutWithoutAReason() throws Exception {
        web.perform(letter(STAFF, "183"));
        long id = register.of(PACK).get(0).id();

        web.perform(post("/receipts/" + id + "/strike-out")
                        .param("reason", " ")
                        .with(user(STAFF))
                        .with(csrf()))
                .andExpect(redirectedUrl("/receipts/" + id));

        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
    }

    @Test
    void handingInForAUnitOfOthersIsRefused() throws Exception {
        web.perform(multipart("/reports/MH-QUY/183/2020-Q2")
                        .param("action", "hand-in")
                        .param("remark", "")
                        .with(user(OTHER_CHAIR))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(reports.receipts("MH-QUY", CAO_LOC, Period.parse("2020-Q2"))).isEmpty();
    }

    @Test
    void thePaperIsWrittenDownWithItsDaySignerAndMissingForm() throws Exception {
        web.perform(letter(STAFF, "183")
                        .param("letterDay", "08/6/2020")
                        .param("signer", "Vi Thị Đông")
                        .param("form", "false"))
                .andExpect(redirectedUrl("/receipts"));

        assertThat(register.of(PACK).get(0).letter())
                .isEqualTo(new ReceivedLetter(false, "12/BC-MTTQ-BTT", LocalDate.of(2020, 6, 8), "Vi Thị Đông", false));
        web.perform(get("/receipts?state=AWAITING_FIGURES&unit=cao lộc&duty=BC-6T@2020-H1")
                        .with(user(STAFF)))
                .andExpect(content()
                        .string(allOf(
                                containsString("ngày 08/06/2020"),
                                containsString("Thiếu biểu"),
                                containsString("<strong class=\"d-block\">Đã nhận, chưa nhập số liệu"))));
        web.perform(get("/receipts?unit=văn lãng").with(user(STAFF)))
                .andExpect(content().string(not(containsString("12/BC-MTTQ-BTT"))));
        web.perform(letter(STAFF, "183").param("letterDay", "10/6/2020"))
                .andExpect(content().string(containsString("Ngày văn bản ở sau ngày nhận")));
    }

    @Test
    void whatHasItsFiguresIsNoLongerAwaited() throws Exception {
        web.perform(letter(STAFF, "183"));
        figures.add(
                List.of(new Statement(CAO_LOC, "kdc", HALF_YEAR, BigDecimal.valueOf(206))),
                new Source(clock.instant(), null, null));

        web.perform(get("/receipts?state=AWAITING_FIGURES").with(user(STAFF)))
                .andExpect(content().string(not(containsString("12/BC-MTTQ-BTT"))));
        web.perform(get("/receipts?state=AWAITING_SIGNED").with(user(STAFF)))
                .andExpect(content().string(containsString("12/BC-MTTQ-BTT")));
    }

    @Test
    void theSignedCopyFollowsOnTheSameLine() throws Exception {
        web.perform(letter(STAFF, "183"));
        long id = register.of(PACK).get(0).id();

        web.perform(signedCopy(id, "09/6/2020", DISTRICT_CLERK)).andExpect(status().isForbidden());
        web.perform(signedCopy(id, "08/6/2020", STAFF)).andExpect(redirectedUrl("/receipts/" + id));
        assertThat(register.of(PACK).get(0).isSigned()).isFalse();
        web.perform(signedCopy(id, "11/6/2020", STAFF)).andExpect(redirectedUrl("/receipts/" + id));
        web.perform(signedCopy(id, "12/6/2020", STAFF));

        assertThat(register.of(PACK))
                .singleElement()
                .satisfies(entry -> assertThat(entry.signedCopy())
                        .satisfies(
                                copy -> assertThat(copy.receivedAt()).isEqualTo(MovableClock.at("2020-06-11T07:30"))));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.receivedAt()).isEqualTo(MovableClock.at("2020-06-09T16:30")));
        web.perform(get("/receipts/" + id).with(user(DISTRICT_CLERK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã có bản ký, đóng dấu/ký số: nhận lúc 07:30 11/06/2020, số 13/BC"),
                                not(containsString("Ghi nhầm")))));
        web.perform(get("/receipts/" + id).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
    }

    private static MockMultipartHttpServletRequestBuilder signedCopy(long id, String day, String who) {
        MockMultipartHttpServletRequestBuilder request = multipart("/receipts/" + id + "/signed-copy");
        request.param("day", day)
                .param("time", "7:30")
                .param("letterNumber", "13/BC")
                .with(user(who))
                .with(csrf());
        return request;
    }

    @Test
    void theBookIsPrintedAndSavedWithoutFormulas() throws Exception {
        web.perform(incoming("BC-6T@2020-H1", "09/6/2020", "16:30", STAFF, "183")
                .param("signer", "=HYPERLINK(\"http://example.org\")"));
        web.perform(incoming("BC-6T@2020-H1", "11/6/2020", "8:00", STAFF, "182"));

        web.perform(get("/receipts/book?month=6").with(user(STAFF)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Sổ theo dõi báo cáo đến"),
                                containsString("09/06/2020, sau hạn"),
                                containsString("huyện Cao Lộc"))));
        web.perform(get("/receipts/book").with(user(OTHER_CHAIR)))
                .andExpect(content().string(not(containsString("huyện Cao Lộc"))));
        String csv = web.perform(get("/receipts/book.csv").with(user(STAFF)))
                .andExpect(header().string("Content-Disposition", containsString("so-bao-cao-den-2020.csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFTT,").contains("'=HYPERLINK").doesNotContain(",\"=HYPERLINK");
        byte[] xlsx = web.perform(get("/receipts/book.xlsx").with(user(STAFF)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("huyện Cao Lộc");
            assertThat(row.getCell(7).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(7).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    private static MockMultipartHttpServletRequestBuilder letter(String who, String... units) {
        return incoming("BC-6T@2020-H1", "09/6/2020", "16:30", who, units);
    }

    private static MockMultipartHttpServletRequestBuilder incoming(
            String duty, String day, String time, String who, String... units) {
        MockMultipartHttpServletRequestBuilder request = multipart("/receipts/new");
        request.param("duty", duty)
                .param("units", units)
                .param("day", day)
                .param("time", time)
                .param("door", "E_OFFICE")
                .param("letterNumber", "12/BC-MTTQ-BTT")
                .param("remark", "")
                .with(user(who))
                .with(csrf());
        return request;
    }

    private static MockMultipartFile scan(String name, byte[] content) {
        return new MockMultipartFile("scans", name, "application/pdf", content);
    }
}
