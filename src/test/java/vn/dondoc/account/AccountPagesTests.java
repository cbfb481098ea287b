package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officer.OfficeHeld;

@ServerTest
@Transactional
class AccountPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    LangSon langSon;

    @Autowired
    Officers officers;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    @Test
    void aNewPersonSetsAPasswordByALinkThatWorksOnce() throws Exception {
        String link = (String) web.perform(newPerson("nasam.canbo", "06124")
                        .param("name", "Đinh Thị Na")
                        .param("from", "2020-11-17"))
                .andExpect(redirectedUrl("/accounts/nasam.canbo"))
                .andReturn()
                .getFlashMap()
                .get("link");
        String path = link.substring(link.indexOf("/invitation/"));

        web.perform(get(path)).andExpect(content().string(containsString("Đặt mật khẩu")));
        web.perform(password(path, "Na Sầm mùa hoa 2020", "khác"))
                .andExpect(content().string(containsString("Hai lần gõ không giống nhau")));
        web.perform(password(path, "ngắn", "ngắn")).andExpect(content().string(containsString("ít nhất 10 ký tự")));
        web.perform(password(path, "Na Sầm mùa hoa 2020", "Na Sầm mùa hoa 2020"))
                .andExpect(redirectedUrl("/login?welcome"));
        assertThat(accounts.findByUsername("nasam.canbo").orElseThrow().password())
                .isNotNull();
        web.perform(get(path)).andExpect(status().isNotFound());
        web.perform(password(path, "Na Sầm mùa đông 2020", "Na Sầm mùa đông 2020"))
                .andExpect(content().string(containsString("không còn dùng được")));
    }

    @Test
    void allFaultsOfANewPersonStandByTheirFields() throws Exception {
        web.perform(newPerson("canbo", "183")
                        .param("from", "2020-11-17")
                        .param("name", " ")
                        .param("email", "nowhere"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Đã có tài khoản mang tên canbo"),
                                containsString("Cần ghi họ tên"),
                                containsString("Địa chỉ thư điện tử không đúng"))));
        web.perform(newPerson("a.b", "777").param("from", "2020-02-30"))
                .andExpect(content().string(containsString("Ngày không có thật")));
        web.perform(newPerson("a.b", "777").param("from", "2020-11-17"))
                .andExpect(content().string(containsString("mang mã &quot;777&quot;")));
    }

    @Test
    void anOfficeIsGivenAndEnded() throws Exception {
        web.perform(post("/accounts/{who}/offices", LangSon.COMMUNE_CLERK)
                        .param("role", "CLERK")
                        .param("unit", "06187")
                        .param("from", "2020-11-17")
                        .with(user(LangSon.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/dongdang.canbo"));
        web.perform(post("/accounts/{who}/offices/end", LangSon.COMMUNE_CLERK)
                        .param("role", "CLERK")
                        .param("unit", "06184")
                        .with(user(LangSon.ADMINISTRATOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/dongdang.canbo"));

        assertThat(offices(LocalDate.of(2020, 11, 17)))
                .containsExactly(
                        new OfficeHeld(Role.CLERK, LangSon.DONG_DANG),
                        new OfficeHeld(Role.CLERK, LangSon.CAO_LOC_TOWN));
        assertThat(offices(LocalDate.of(2020, 11, 18)))
                .containsExactly(new OfficeHeld(Role.CLERK, LangSon.CAO_LOC_TOWN));
        web.perform(get("/accounts/{who}", LangSon.COMMUNE_CLERK).with(user(LangSon.ADMINISTRATOR)))
                .andExpect(content().string(containsString("thị trấn Cao Lộc")));
    }

    @Test
    void onlyAdministratorsSeeTheAccounts() throws Exception {
        web.perform(get("/accounts").with(user(LangSon.ADMINISTRATOR)))
                .andExpect(content().string(containsString("Triệu Thị Mai")));
        web.perform(get("/accounts").with(user(LangSon.DISTRICT_CHAIR))).andExpect(status().isForbidden());
        web.perform(get("/accounts/canbo").with(user(LangSon.PLANNER))).andExpect(status().isForbidden());
        web.perform(get("/accounts/nobody").with(user(LangSon.ADMINISTRATOR))).andExpect(status().isNotFound());
    }

    private Iterable<OfficeHeld> offices(LocalDate day) {
        return officers.on(day).stream()
                .filter(officer -> officer.username().equals(LangSon.COMMUNE_CLERK))
                .findFirst()
                .orElseThrow()
                .offices();
    }

    private static MockHttpServletRequestBuilder newPerson(String username, String unit) {
        return post("/accounts")
                .param("username", username)
                .param("language", "vi")
                .param("role", "CLERK")
                .param("unit", unit)
                .with(user(LangSon.ADMINISTRATOR))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder password(String path, String password, String repeated) {
        return post(path)
                .param("password", password)
                .param("repeated", repeated)
                .with(csrf());
    }
}
