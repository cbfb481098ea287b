package vn.dondoc.reporting.evidence;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.DISTRICT_CLERK;
import static vn.dondoc.LangSon.OTHER_CHAIR;
import static vn.dondoc.LangSon.STAFF;
import static vn.dondoc.reporting.LangSonReports.PACK;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportKey;

@ServerTest
@Import(LangSonReports.class)
@Transactional
class EvidencePageTests {

    private static final ReportKey PLAN = new ReportKey("KH-PT", CAO_LOC, Period.parse("2020"));
    private static final String PAGE = "/evidence/of/KH-PT/183/2020";
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvc web;

    @Autowired
    MovableClock clock;

    @Autowired
    LangSonReports reports;

    @Autowired
    EvidenceFiles evidence;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-12T08:00");
    }

    private ResultActions add(String who, String name, byte[] content) throws Exception {
        var request = multipart(PAGE);
        request.file(new MockMultipartFile("scans", name, "text/html", content));
        return web.perform(
                request.param("note", "Hội nghị sơ kết").with(user(who)).with(csrf()));
    }

    private List<Evidence> kept() {
        return evidence.of(PACK, PLAN);
    }

    @Test
    void aPhotoShowsThatATaskWasDoneOnEveryPageOfIt() throws Exception {
        add(DISTRICT_CLERK, "../ảnh.png", PNG).andExpect(status().is3xxRedirection());

        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.file().name()).isEqualTo("ảnh.png");
            assertThat(one.addedBy()).isEqualTo(DISTRICT_CLERK);
        });
        assertThat(reports.receipts("KH-PT", CAO_LOC, Period.parse("2020"))).isEmpty();
        for (String page : List.of(PAGE, "/reports/KH-PT/183/2020", "/verdicts/KH-PT/183/2020", "/tasks?unit=183")) {
            web.perform(get(page).with(user(STAFF)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Hội nghị sơ kết")));
        }
    }

    @Test
    void onlyPicturesAreShownAndNothingRunsInThem() throws Exception {
        add(DISTRICT_CLERK, "ảnh.png", PNG);
        add(DISTRICT_CLERK, "kế hoạch.pdf", PDF);
        long picture = kept().get(0).id();
        long paper = kept().get(1).id();

        web.perform(get("/evidence/" + picture + "/image").with(user(STAFF)))
                .andExpect(header().string("Content-Type", "image/png"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"));
        web.perform(get("/evidence/" + paper + "/image").with(user(STAFF))).andExpect(status().isNotFound());
        web.perform(get("/evidence/" + paper).with(user(STAFF)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        web.perform(get("/evidence/" + paper).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
    }

    @Test
    void whatIsNoEvidenceOrNotTheirsIsRefused() throws Exception {
        add(DISTRICT_CLERK, "anh.png", "<svg>".getBytes(StandardCharsets.UTF_8));
        add(OTHER_CHAIR, "a.pdf", PDF).andExpect(status().isForbidden());
        assertThat(kept()).isEmpty();
        web.perform(get(PAGE).with(user(OTHER_CHAIR))).andExpect(status().isForbidden());
        web.perform(get("/tasks?unit=183").with(user(OTHER_CHAIR))).andExpect(status().isForbidden());

        for (int file = 0; file < 21; file++) {
            add(DISTRICT_CLERK, file + ".pdf", PDF);
        }
        assertThat(kept()).hasSize(20);
    }

    @Test
    void whatWasAddedByMistakeIsTakenAway() throws Exception {
        add(DISTRICT_CLERK, "a.pdf", PDF);
        long id = kept().get(0).id();

        web.perform(post("/evidence/" + id + "/remove").with(user(OTHER_CHAIR)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/evidence/" + id + "/remove").with(user(STAFF)).with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(kept()).isEmpty();
        web.perform(get("/evidence/" + id).with(user(STAFF))).andExpect(status().isNotFound());
    }

    @Test
    void aTaskIsTickedOffOnItsPageAndStandsDoneInTheList() throws Exception {
        web.perform(get("/tasks").with(user(DISTRICT_CLERK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Kế hoạch công tác phong trào"),
                                not(containsString("Đã hoàn thành ngày")))));
        var done = multipart("/reports/KH-PT/183/2020");
        done.file(new MockMultipartFile("scans", "kh.pdf", "application/pdf", PDF));
        web.perform(done.param("action", "hand-in")
                .param("remark", "")
                .with(user(DISTRICT_CLERK))
                .with(csrf()));

        web.perform(get("/tasks").with(user(DISTRICT_CLERK)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã hoàn thành ngày 12/06/2020"),
                                containsString("Lương Văn Sáng"),
                                containsString("kh.pdf"))));
    }

    @ParameterizedTest(name = "done on {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12/6/2020  | Đã hoàn thành ngày 12/06/2020
            5/3/2020   | Đã hoàn thành ngày 05/03/2020
            13/6/2020  | Ngày hoàn thành ở sau hôm nay
            31/12/2019 | Ngày hoàn thành ở trước kỳ của công việc
            hôm qua    | “hôm qua” không phải là ngày
            """)
    void theDayOnWhichATaskWasDoneMayBeEarlierThanTheDayItIsTold(String day, String said) throws Exception {
        var answer = web.perform(multipart("/reports/KH-PT/183/2020")
                        .param("action", "hand-in")
                        .param("doneOn", day)
                        .param("remark", "Đã ban hành")
                        .with(user(DISTRICT_CLERK))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();

        web.perform(get("/reports/KH-PT/183/2020").with(user(DISTRICT_CLERK)).flashAttrs(answer.getFlashMap()))
                .andExpect(content().string(allOf(containsString(said), containsString("Đã ban hành"))));
    }
}
