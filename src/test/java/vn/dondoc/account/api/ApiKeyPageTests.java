package vn.dondoc.account.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Tokens;

/** Where people make keys for their programs. */
@ServerTest
@Transactional
class ApiKeyPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    LangSon langSon;

    @Autowired
    ApiKeys keys;

    @Autowired
    Officers officers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        langSon.settle();
        officers.on(LocalDate.EPOCH); // has the people written to the tables, which the keys name beside JPA
    }

    @Test
    void aKeyIsShownOnceAndOnlyItsDigestIsKept() throws Exception {
        ResultActions made = make("Phần mềm tổng hợp", keys.today().plusDays(30).toString());
        String key = (String) made.andExpect(redirectedUrl("/account/keys"))
                .andReturn()
                .getFlashMap()
                .get("key");

        assertThat(key).matches("dondoc_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select key_hash from api_key").query(String.class).single())
                .isEqualTo(Tokens.hash(key));
        assertThat(keys.use(key))
                .hasValueSatisfying(owner -> assertThat(owner.username()).isEqualTo(LangSon.DISTRICT_CLERK));
        page(LangSon.DISTRICT_CLERK)
                .andExpect(content().string(allOf(containsString("Phần mềm tổng hợp"), not(containsString(key)))));
        page(LangSon.OTHER_CHAIR).andExpect(content().string(not(containsString("Phần mềm tổng hợp"))));
    }

    @Test
    void onesOwnKeyIsTakenBackAndNobodyElses() throws Exception {
        String key = (String)
                make("a", keys.today().toString()).andReturn().getFlashMap().get("key");
        long id = keys.use(key).orElseThrow().id();

        revoke(LangSon.OTHER_CHAIR, id);
        assertThat(keys.use(key)).isPresent();
        revoke(LangSon.DISTRICT_CLERK, id);
        assertThat(keys.use(key)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({"'', 10, no name", "a, -1, yesterday", "a, 400, too long", "a, , no day", "a, x, no day at all"})
    void whatCannotBeIsRefusedByItsField(String name, String days, String why) throws Exception {
        String until = days != null && days.matches("-?\\d+")
                ? keys.today().plusDays(Long.parseLong(days)).toString()
                : String.valueOf(days);
        make(name, until).andExpect(status().isOk()).andExpect(content().string(containsString("is-invalid")));
        assertThat(jdbc.sql("select id from api_key").query(Long.class).list()).isEqualTo(List.of());
    }

    private ResultActions make(String name, String until) throws Exception {
        return web.perform(post("/account/keys")
                .with(user(LangSon.DISTRICT_CLERK))
                .with(csrf())
                .param("name", name)
                .param("until", until));
    }

    private void revoke(String who, long id) throws Exception {
        web.perform(post("/account/keys/" + id + "/revoke").with(user(who)).with(csrf()))
                .andExpect(redirectedUrl("/account/keys"));
    }

    private ResultActions page(String who) throws Exception {
        return web.perform(get("/account/keys").with(user(who))).andExpect(status().isOk());
    }
}
