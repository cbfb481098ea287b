package vn.dondoc.notices.letter;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;

/** Letters about Lạng Sơn's report of the year 2020, due on 21 November and sent by nobody on the 24th. */
@ServerTest
@Transactional
class LetterPageTests {

    private static final String PACK = "lang-son/2020";
    private static final String CAO_LOC = "BC-NAM@2020@183@lang-son/2020";
    private static final String VAN_LANG = "BC-NAM@2020@182@lang-son/2020";

    @Autowired
    private MockMvc web;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Intake intake;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterVersions versions;

    @Autowired
    private LadderLetters ladder;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void settle() {
        clock.moveTo("2020-11-24T08:00");
        langSon.settle();
        AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), PACK));
    }

    private static UserRequestPostProcessor staff() {
        return user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    }

    private static MockHttpServletRequestBuilder by(MockHttpServletRequestBuilder request) {
        return request.with(staff()).with(csrf()).locale(Locale.forLanguageTag("vi"));
    }

    private long drafted(String... items) throws Exception {
        web.perform(by(post("/letters"))
                        .param("item", items)
                        .param("newDay", "30/11/2020")
                        .param("newHour", "17"))
                .andExpect(flash().attributeExists("done"));
        return letters.page("", 1, 0).get(0).id();
    }

    private void came(UnitId unit) {
        AsInstallation.run(() -> intake.take(
                PACK,
                List.of(),
                List.of(new Receipt(
                        unit,
                        "BC-NAM",
                        Period.parse("2020"),
                        MovableClock.at("2020-11-24T08:00"),
                        MovableClock.at("2020-11-24T08:00"),
                        Receipt.Door.PAPER,
                        LangSon.STAFF,
                        null))));
    }

    private String text(long id, int version) throws Exception {
        byte[] file = versions.file(id, version).orElseThrow();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file));
                XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
            return extractor.getText();
        }
    }

    @Test
    void theLateUnitsOfADutyAreTickedAndNobodyElseIsOffered() throws Exception {
        came(LangSon.VAN_LANG);

        web.perform(by(get("/letters/new").param("duty", "BC-NAM@2020")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + CAO_LOC + "\" checked")))
                .andExpect(content().string(not(containsString("value=\"" + VAN_LANG + "\""))))
                .andExpect(content().string(containsString("10/11 đơn vị quá hạn")));
        web.perform(by(post("/letters"))
                        .param("item", CAO_LOC, VAN_LANG)
                        .param("newDay", "30/11/2020")
                        .param("newHour", "17"))
                .andExpect(content().string(containsString("1 đơn vị đã chọn không còn quá hạn")));
    }

    @Test
    void theLetterSaysInTheWordsOfTheOfficeWhoOwesWhatAndTheSameBytesAreGivenAgain() throws Exception {
        long id = drafted(CAO_LOC, VAN_LANG);

        assertThat(text(id, 1))
                .contains("V/v đôn đốc gửi báo cáo năm Cuộc vận động năm 2020")
                .contains("đến ngày 24/11/2020, còn 11/11 huyện, thành phố, trong đó có 02 đơn vị nêu tại danh sách,"
                        + " chưa gửi báo cáo năm Cuộc vận động năm 2020 (danh sách kèm theo)")
                .contains("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Lạng Sơn đề nghị")
                .contains("(qua Ban Phong trào) trước 17 giờ ngày 30/11/2020; quá thời hạn trên, đề nghị nêu rõ lý"
                        + " do./.")
                .contains("- Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cao Lộc.")
                .contains("21/11/2020");
        byte[] kept = versions.file(id, 1).orElseThrow();
        web.perform(by(get("/letters/" + id + "/1.docx")))
                .andExpect(header().string("Content-Disposition", containsString("cong-van-don-doc")))
                .andExpect(content().bytes(kept));
        web.perform(by(get("/letters/" + id)))
                .andExpect(content().string(allOf(containsString("Tải về (.docx)"), containsString("huyện Văn Lãng"))));
    }

    @Test
    void theNewDayMustBeAWorkingDayAndTheTextFollowsIt() throws Exception {
        web.perform(by(post("/letters"))
                        .param("item", CAO_LOC)
                        .param("newDay", "28/11/2020")
                        .param("newHour", "17"))
                .andExpect(content()
                        .string(containsString(
                                "Ngày 28/11/2020 là ngày nghỉ; ngày làm việc gần nhất: 27/11/2020 hoặc 30/11/2020.")));

        long id = drafted(CAO_LOC);
        web.perform(by(post("/letters/" + id))
                        .param("subject", "V/v <b>đôn đốc</b> ={TOC}")
                        .param("body", "Đoạn một.\r\nGửi trước 17 giờ ngày 30/11/2020./.")
                        .param("newDay", "03/12/2020")
                        .param("newHour", "11"))
                .andExpect(flash().attributeExists("done"));
        assertThat(text(id, 2)).contains("V/v <b>đôn đốc</b> ={TOC}").contains("Gửi trước 11 giờ ngày 03/12/2020./.");
        assertThat(text(id, 1)).contains("17 giờ ngày 30/11/2020");
        web.perform(by(get("/letters/" + id))).andExpect(content().string(not(containsString("<b>đôn đốc</b>"))));
    }

    @Test
    void aSignedLetterStaysAsItIsAndStandsInTheUnitsHistory() throws Exception {
        long id = drafted(CAO_LOC);
        MockMultipartFile scan =
                new MockMultipartFile("scan", "ký.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        web.perform(multipart("/letters/" + id + "/sign")
                        .file(scan)
                        .param("number", "249/MTTQ-BTT")
                        .param("day", "24/11/2020")
                        .with(staff())
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));

        web.perform(by(post("/letters/" + id + "/discard")).param("reason", "nhầm"))
                .andExpect(flash().attribute("problem", containsString("không sửa được nữa")));
        web.perform(by(get("/letters")).param("search", "249/mttq"))
                .andExpect(content().string(containsString("/letters/" + id)));
        web.perform(by(get("/letters")).param("search", "huyện Cao Lộc"))
                .andExpect(content().string(containsString("/letters/" + id)));
        web.perform(by(get("/letters")).param("search", "100%"))
                .andExpect(content().string(not(containsString("/letters/" + id))));
        web.perform(by(get("/letters/" + id + "/scan"))).andExpect(content().contentType("application/pdf"));
        web.perform(get("/units/183").with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR")))
                .andExpect(content().string(containsString("249/MTTQ-BTT")))
                .andExpect(content().string(containsString("hạn mới 30/11/2020")));
    }

    @Test
    void whatHasComeInSinceIsSaidAndLeftOutAgain() throws Exception {
        long id = drafted(CAO_LOC, VAN_LANG);
        came(LangSon.VAN_LANG);

        web.perform(by(get("/letters/" + id)))
                .andExpect(content()
                        .string(containsString(
                                "1 dòng trong danh sách đã gửi hoặc không còn phải gửi:" + " huyện Văn Lãng")));
        web.perform(by(post("/letters/" + id + "/refresh"))).andExpect(flash().attributeExists("done"));
        assertThat(text(id, 2)).contains("huyện Cao Lộc").doesNotContain("Văn Lãng");
    }

    /** The report of the year is two working days late; the one of half a year and the models since long. */
    @Test
    void theLadderDraftsOnceForWhoeverIsLateTenWorkingDays() throws Exception {
        LocalDate today = LocalDate.of(2020, 11, 24);
        assertThat(ladder.draft(LocalDate.of(2020, 11, 22))).as("a Sunday").isZero();

        assertThat(ladder.draft(today)).isPositive();
        List<Letter> drafted = letters.page("", 50, 0);
        assertThat(drafted)
                .flatExtracting(Letter::keys)
                .extracting(ItemKey::rule)
                .contains("BC-6T", "MH-QUY")
                .doesNotContain("BC-NAM");
        web.perform(by(post("/letters/" + drafted.get(0).id() + "/discard")).param("reason", "đã gọi điện"))
                .andExpect(flash().attributeExists("done"));
        assertThat(ladder.draft(today)).isZero();
        web.perform(by(get("/letters/new")))
                .andExpect(content()
                        .string(containsString("/letters/" + drafted.get(1).id() + "\">")))
                .andExpect(content()
                        .string(not(containsString("/letters/" + drafted.get(0).id() + "\">"))));

        clock.moveTo("2020-12-05T08:00");
        assertThat(ladder.draft(LocalDate.of(2020, 12, 4)))
                .as("tenth working day after Saturday, 21 November")
                .isPositive();
        assertThat(letters.page("", 1, 0).get(0).keys()).hasSize(11);
    }

    @Test
    void headSignersRecipientsAndSpellingAreTheCommittees() throws Exception {
        web.perform(by(post("/letters/settings"))
                        .param("superior", "")
                        .param("issuer", "ỦY BAN MTTQ VIỆT NAM\r\nTỈNH LẠNG SƠN")
                        .param("symbol", "MTTQ-BTT")
                        .param("place", "Lạng Sơn")
                        .param("committee", "Ban Thường trực Ủy ban MTTQ tỉnh")
                        .param("office", "Ban Phong trào")
                        .param("signerLines", "", "TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH", "")
                        .param("signerNames", "", "Nông, Văn A", "")
                        .param("recipients", "Như trên\nThường trực Tỉnh ủy (để b/c)\nLưu: VT")
                        .param("spelling", "ON_Y"))
                .andExpect(flash().attributeExists("done"));

        assertThat(text(drafted(CAO_LOC), 1))
                .contains("Ban Thường trực Uỷ ban MTTQ tỉnh đề nghị")
                .contains("UỶ BAN MTTQ VIỆT NAM")
                .doesNotContain("Ủy")
                .contains("Nông, Văn A")
                .contains("- Thường trực Tỉnh uỷ (để b/c);");
        web.perform(by(get("/letters/settings"))).andExpect(content().string(containsString("Nông Thị Xuân")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters", "/letters/new", "/letters/1", "/letters/1/1.docx", "/letters/settings"})
    void othersDoNotSeeIt(String path) throws Exception {
        web.perform(get(path).with(user(LangSon.DISTRICT_CHAIR).roles("CHAIR"))).andExpect(status().isForbidden());
        web.perform(post("/letters").with(staff())).andExpect(status().isForbidden());
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() throws Exception {
        web.perform(by(get("/letters/999999"))).andExpect(status().isNotFound());
        web.perform(by(get("/letters/999999/1.docx"))).andExpect(status().isNotFound());
        web.perform(by(post("/letters/999999/refresh"))).andExpect(status().isNotFound());
    }
}
