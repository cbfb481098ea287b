package vn.dondoc.guidance.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.guidance.wording.Words;

/** Every text of the corpus that is read as text, adopted in one pack and looked at: pages show it and run nothing. */
@ServerTest
@Transactional
class HostilePagesTests {

    private static final List<String> TEXTS = Hostile.corpus().stream()
            .filter(row -> row.isText() && row.place().equals("everywhere"))
            .map(row -> Words.of(row.plain()).text())
            .toList();

    @TempDir
    private Path folder;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void adopt() throws IOException {
        langSon.settle();
        for (Map.Entry<String, byte[]> file : pack().files().files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        AsInstallation.run(() -> packs.adopt(folder, "thu/2020"));
    }

    private static SmallPack pack() {
        String rules = IntStream.range(0, TEXTS.size())
                .mapToObj(i -> """
                        Nhiệm vụ H-%d: %s
                          Căn cứ: hd, mục %d
                          Tỉnh phải hoàn thành việc “%s”, chậm nhất ngày 20/11
                          Đề nghị: %s
                        """.formatted(i, TEXTS.get(i), i, TEXTS.get(i), TEXTS.get(i)))
                .collect(Collectors.joining());
        String title =
                TEXTS.stream().filter(text -> text.contains("<img")).findFirst().orElseThrow();
        return SmallPack.withRules(rules)
                .replacing("pack.yaml", "title: Bộ thử", "title: '" + title + "'")
                .replacing("pack.yaml", "2021", "2020");
    }

    private String page(String path) {
        var page = assertThat(mvc.get().uri(path).with(user(LangSon.PLANNER)).locale(Locale.forLanguageTag("vi")));
        StringBuilder body = new StringBuilder();
        page.hasStatusOk().bodyText().satisfies(body::append);
        return body.toString();
    }

    @Test
    void thePageOfThePackShowsEachTextAndRunsNone() {
        String page = page("/packs/thu/2020");
        TEXTS.forEach(text -> assertThat(page).contains(HtmlUtils.htmlEscape(text, "UTF-8")));
        runsNothing(page);
    }

    @Test
    void neitherDoThePagesOfWhatIsOwed() {
        String page = page("/obligations?rule=H-0");
        assertThat(page).contains(HtmlUtils.htmlEscape(TEXTS.get(0), "UTF-8"));
        for (String path : List.of("/packs", "/obligations", "/")) {
            runsNothing(page(path));
        }
    }

    private static void runsNothing(String page) {
        assertThat(page)
                .doesNotContain(
                        "<script>alert", "<img src=x", "\" onmouseover=", "<!DOCTYPE a", "java.lang.System)&#39;49");
        assertThat(System.getProperty("dondoc.canary")).isNull();
    }
}
