package vn.dondoc.compliance.waiving;

import static org.assertj.core.api.Assertions.assertThat;
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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;

/** On Tuesday 2/6/2020; the half-year report is due on Tuesday 9/6. */
@ServerTest
@Transactional
class WaiverPageTests {

    private static final String PDF = "%PDF-1.7 công văn";

    @Autowired
    private MockMvc pages;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private WaiverRequests requests;

    @Autowired
    private Grants grants;

    @Autowired
    private MovableClock clock;

    private AdoptedPack pack;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        clock.moveTo("2020-06-02T08:00");
        judgments.judge(pack);
    }

    private static UserRequestPostProcessor staff() {
        return user(LangSon.STAFF).roles("PROVINCIAL_STAFF");
    }

    private static UserRequestPostProcessor chair() {
        return user(LangSon.DISTRICT_CHAIR).roles("CHAIR");
    }

    private static UserRequestPostProcessor otherChair() {
        return user(LangSon.OTHER_CHAIR).roles("CHAIR");
    }

    private ResultActions open(UserRequestPostProcessor who, String path) throws Exception {
        return pages.perform(get(path).with(who).locale(Locale.forLanguageTag("vi")));
    }

    private ResultActions ask(UserRequestPostProcessor who, String newDay, String reason, MockMultipartFile... files)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/waivers/new");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return pages.perform(request.param("rule", "BC-6T")
                .param("unit", "183")
                .param("period", "2020-H1")
                .param("kind", "EXTENSION")
                .param("newDay", newDay)
                .param("reason", reason)
                .param("letterNumber", "12/MTTQ")
                .param("letterDay", "01/06/2020")
                .with(who)
                .with(csrf())
                .locale(Locale.forLanguageTag("vi")));
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("letters", name, "application/octet-stream", bytes);
    }

    private static MockMultipartFile pdf() {
        return file("Công văn xin gia hạn.pdf", PDF.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(1);
            }
        }
        return bytes.toByteArray();
    }

    private long asked() throws Exception {
        ask(chair(), "15/06/2020", "Mưa lũ", pdf()).andExpect(status().is3xxRedirection());
        return requests.of(pack.pack().name()).get(0).id();
    }

    @Test
    void theUnitAsksOnAPageThatShowsWhatItOwesAndWhy() throws Exception {
        open(chair(), "/units/183").andExpect(content().string(containsString("Xin gia hạn, xin miễn")));
        open(chair(), "/waivers/new?rule=BC-6T&unit=183&period=2020-H1")
                .andExpect(content().string(containsString("Huyện Cao Lộc".substring(1))))
                .andExpect(content().string(containsString("Chưa đến hạn (còn 7 ngày)")))
                .andExpect(content().string(containsString("hạn cuối 09/06/2020")));
        long id = asked();
        open(chair(), "/waivers/requests/" + id)
                .andExpect(content().string(containsString("gia hạn đến 15/06/2020")))
                .andExpect(content().string(containsString("Công văn xin gia hạn.pdf")))
                .andExpect(content().string(containsString("12/MTTQ")))
                .andExpect(content().string(not(containsString("Ghi ý kiến"))));
        open(chair(), "/waivers").andExpect(content().string(containsString("Có 1 mục, 1 đang chờ ý kiến.")));
        open(otherChair(), "/waivers").andExpect(content().string(containsString("Chưa có đề nghị")));
        open(staff(), "/waivers?unit=Cao Lộc&rule=BC-6T").andExpect(content().string(containsString("Mưa lũ")));
        open(staff(), "/waivers?rule=BC-NAM").andExpect(content().string(not(containsString("Mưa lũ"))));
        open(staff(), "/waivers?lang=en").andExpect(content().string(containsString("Waiting for an answer")));
    }

    @Test
    void staffGiveAnotherDayAndTakeItBack() throws Exception {
        long id = asked();
        String path = "/waivers/requests/" + id;
        open(staff(), path).andExpect(content().string(containsString("Ghi ý kiến")));
        pages.perform(post(path)
                        .param("answer", "yes")
                        .param("kind", "EXTENSION")
                        .param("newDay", "14/6/2020")
                        .param("reason", "Đồng ý")
                        .with(staff())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("vi")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("14/06/2020 là ngày nghỉ")))
                .andExpect(content().string(containsString("Đã đọc những điều trên")));
        pages.perform(post(path)
                        .param("answer", "yes")
                        .param("kind", "EXTENSION")
                        .param("newDay", "12/6/2020")
                        .param("reason", "Đồng ý")
                        .with(staff())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        open(chair(), "/units/183").andExpect(content().string(containsString("được gia hạn đến 12/06/2020")));
        Grant given = grants.of(pack.pack().name()).get(0);
        open(staff(), "/waivers/" + given.id()).andExpect(content().string(containsString("Thu hồi")));
        open(chair(), "/waivers/" + given.id()).andExpect(content().string(not(containsString("/revoke"))));
        pages.perform(post("/waivers/" + given.id() + "/revoke")
                        .param("reason", "Nhầm")
                        .with(staff())
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
        open(chair(), "/units/183").andExpect(content().string(not(containsString("được gia hạn"))));
        open(chair(), "/waivers").andExpect(content().string(containsString("Đã thu hồi")));
    }

    @Test
    void severalUnitsAreTickedAtOnce() throws Exception {
        open(staff(), "/waivers/grant?duty=BC-6T@2020-H1")
                .andExpect(content().string(containsString("huyện Cao Lộc")))
                .andExpect(content().string(containsString("huyện Văn Lãng")));
        pages.perform(post("/waivers/grant")
                        .param("duty", "BC-6T@2020-H1")
                        .param("units", "183", "182")
                        .param("kind", "WAIVER")
                        .param("until", "30/6/2020")
                        .param("reason", "Bão số 5")
                        .with(staff())
                        .with(csrf())
                        .locale(Locale.forLanguageTag("vi")))
                .andExpect(flash().attribute("done", "Đã ghi cho 2 đơn vị."));
        open(staff(), "/verdicts/BC-6T/182/2020-H1").andExpect(content().string(containsString("Được miễn")));
        open(staff(), "/waivers/grant?duty=MH-XA@2020")
                .andExpect(content().string(containsString("huyện Bắc Sơn")))
                .andExpect(status().isOk());
    }

    @Test
    void whoeverIsOfAnotherDistrictGetsNothingAndKeepsNothing() throws Exception {
        ask(otherChair(), "15/06/2020", "Mưa lũ", pdf()).andExpect(status().isForbidden());
        assertThat(requests.of(pack.pack().name())).isEmpty();
        long id = asked();
        long letter = requests.find(id).orElseThrow().letters().get(0).id();
        for (String path : List.of("/waivers/requests/" + id, "/waivers/letters/" + letter)) {
            open(otherChair(), path).andExpect(status().isForbidden());
        }
        for (UserRequestPostProcessor who : List.of(otherChair(), chair())) {
            pages.perform(post("/waivers/requests/" + id)
                            .param("answer", "no")
                            .param("reason", "Không")
                            .with(who)
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        assertThat(requests.find(id).orElseThrow().isOpen()).isTrue();
        pages.perform(post("/waivers/grant")
                        .param("duty", "BC-6T@2020-H1")
                        .param("units", "183")
                        .param("kind", "WAIVER")
                        .param("reason", "Không")
                        .with(otherChair())
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(grants.of(pack.pack().name())).isEmpty();
        open(user(LangSon.PLANNER).roles("PLANNER"), "/waivers").andExpect(status().isForbidden());
    }

    @Test
    void lettersAreToldByTheirContentAndHandedOutToBeSaved() throws Exception {
        ask(
                        chair(),
                        "15/06/2020",
                        "Mưa lũ",
                        file("x.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("x.pdf: không phải tệp PDF, JPEG, PNG hay .docx")));
        ask(chair(), "15/06/2020", "Mưa lũ", file("x.docx", zip("word/document.xml", "word/vbaProject.bin")))
                .andExpect(content().string(containsString("x.docx: không phải")));
        ask(chair(), "15/06/2020", "Mưa lũ", file("x.docx", zip("xl/workbook.xml")))
                .andExpect(content().string(containsString("x.docx: không phải")));
        assertThat(requests.of(pack.pack().name())).isEmpty();
        ask(chair(), "15/06/2020", "Mưa lũ", pdf(), file("thư.docx", zip("[Content_Types].xml", "word/document.xml")))
                .andExpect(status().is3xxRedirection());
        List<WaiverRequest.Letter> letters =
                requests.of(pack.pack().name()).get(0).letters();
        assertThat(letters).hasSize(2);
        open(staff(), "/waivers/letters/" + letters.get(0).id())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(PDF.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatPeopleTypeIsShownAsText() throws Exception {
        ask(chair(), "15/06/2020", "<img src=x onerror=alert(1)> {0} #{x} ${7*7}")
                .andExpect(status().is3xxRedirection());
        String page = Objects.requireNonNull(open(staff(), "/waivers")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt; {0} #{x} ${7*7}")
                .doesNotContain("<img src=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/waivers/new?rule=BC-6T&unit=183&period=nonsense",
                "/waivers/new?rule=NO-RULE&unit=183&period=2020-H1",
                "/waivers/requests/999999",
                "/waivers/999999",
                "/waivers/letters/999999",
                "/waivers/grant?duty=nonsense"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        open(chair(), path).andExpect(status().isNotFound());
    }

    @Test
    void aDayThatIsNoneIsTold() throws Exception {
        ask(chair(), "31/6/2020", "Mưa lũ").andExpect(content().string(containsString("31/6/2020 không phải là ngày")));
        ask(chair(), "", "Mưa lũ").andExpect(content().string(containsString("Chưa ghi hạn mới.")));
    }
}
