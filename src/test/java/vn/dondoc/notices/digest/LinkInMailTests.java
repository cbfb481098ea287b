package vn.dondoc.notices.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.outbox.Outbox;

/** Where the link of a digest leads whoever is not signed in. */
@ServerTest
@Transactional
class LinkInMailTests {

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Digests digests;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    private URI linkOfTheMorning() {
        return linkOfTheMorning("/reports/BC-6T/");
    }

    /** @param path how the first line with it goes on is of no matter */
    private URI linkOfTheMorning(String path) {
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        var pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        clock.moveTo("2020-06-05T07:30");
        judgments.judge(pack);
        digests.write(LocalDate.of(2020, 6, 5));
        String text = outbox.latest(100, 0).stream()
                .filter(mail -> mail.recipient().equals(LangSon.DISTRICT_CLERK))
                .findFirst()
                .orElseThrow()
                .text();
        return text.lines()
                .filter(line -> line.contains(path))
                .map(line -> URI.create(line.substring(line.indexOf("http"))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void signingInLeadsToTheVeryForm() throws Exception {
        URI link = linkOfTheMorning();
        langSon.givePassword(LangSon.DISTRICT_CLERK);
        MockHttpSession session = new MockHttpSession();

        web.perform(get(link).session(session)).andExpect(redirectedUrl("/login"));
        String opened = web.perform(post("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", LangSon.DISTRICT_CLERK)
                        .param("password", LangSon.PASSWORD))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(opened).isNotNull();
        assertThat(URI.create(opened).getPath()).isEqualTo(link.getPath());
        web.perform(get(URI.create(opened)).session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"v-ho-ngheo\"")));
    }

    @Test
    void filesAreSentByAnotherLinkWithoutSigningIn() throws Exception {
        URI link = linkOfTheMorning("/send/");

        web.perform(get(link.getPath()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("huyện Cao Lộc")));
    }
}
