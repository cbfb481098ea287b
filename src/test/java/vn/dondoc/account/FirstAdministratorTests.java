package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.territory.Units;

@ServerTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    @Autowired
    MockMvc web;

    @Autowired
    FirstAdministrator first;

    @Autowired
    KeptInvitations invitations;

    @Autowired
    Officers officers;

    @Autowired
    Units units;

    @Autowired
    LangSon langSon;

    private String path = "";

    @BeforeEach
    void issue() {
        path = "/first-administrator/" + invitations.issue(Optional.empty());
    }

    @Test
    void theLinkIsPrintedWhileNobodyIsAdministrator(CapturedOutput output) {
        first.offer();
        assertThat(output).contains("http://localhost:8080/first-administrator/");

        langSon.settle();
        int before = output.length();
        first.offer();
        assertThat(output.toString().substring(before)).doesNotContain("first-administrator");
    }

    @Test
    void anEmptyServerIsGivenItsUnitsAndItsAdministratorAtOnce() throws Exception {
        web.perform(get(path)).andExpect(content().string(containsString("Người quản trị đầu tiên")));
        web.perform(create(
                        "thử đặt mật khẩu",
                        Files.readAllBytes(Path.of("src/main/resources/demo/units-lang-son-2020.csv"))))
                .andExpect(redirectedUrl("/login?welcome"));

        assertThat(officers.find("quantri")).get().matches(officer -> officer.holds(Role.ADMINISTRATOR));
        assertThat(units.territory().find(LangSon.CAO_LOC)).isPresent();
        web.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void allFaultsAreToldAtOnce() throws Exception {
        web.perform(create(
                        "ngắn",
                        "code,parent_code,level,type,name_vi\n20,,tỉnh,tỉnh,\n".getBytes(StandardCharsets.UTF_8)))
                .andExpect(content()
                        .string(allOf(
                                containsString("ít nhất 10 ký tự"),
                                containsString("units.csv:2: không có cấp &quot;tỉnh&quot;"),
                                containsString("units.csv:2: cột &quot;name_vi&quot; để trống"))));
    }

    @Test
    void theLinkIsClosedOnceSomebodyIsAdministrator() throws Exception {
        langSon.settle();

        web.perform(get(path)).andExpect(status().isNotFound());
        web.perform(create("thử đặt mật khẩu", new byte[0]))
                .andExpect(content().string(containsString("không còn dùng được")));
        web.perform(get("/first-administrator/guessed")).andExpect(status().isNotFound());
    }

    private RequestBuilder create(String password, byte[] list) {
        return multipart(path)
                .file(new MockMultipartFile("list", "units.csv", "text/csv", list))
                .param("username", "quantri")
                .param("name", "Lý Văn Hạ")
                .param("email", "")
                .param("unit", "20")
                .param("password", password)
                .param("repeated", password)
                .with(csrf());
    }
}
