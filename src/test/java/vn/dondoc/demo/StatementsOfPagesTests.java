package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.dondoc.CountedStatements;

/** How often pages ask the database, with a year of reports and figures in it. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles({"test", "demo"})
@Import(CountedStatements.class)
class StatementsOfPagesTests {

    @Autowired
    MockMvc web;

    @Autowired
    CountedStatements statements;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry properties) throws IOException {
        Path data = Files.createTempDirectory("dondoc-demo");
        properties.add("dondoc.data-dir", data::toString);
    }

    /** The second time it is asked for; the number is known, and does not grow with units, reports or figures. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/, 13",
        "/units/183, 12",
        "/units/183/findings, 4",
        "/verdicts/BC-NAM/183/2020, 16",
        "/reports/BC-6T/183/2020-H1, 23",
        "/sheets/BIEU-XA/183/2020-H1, 11",
        "/receipts, 15",
        "/receipts/book, 22",
        "/tasks, 9",
        "/reviews, 17",
        "/uploads, 4",
        "/consolidated, 8",
        "/consolidated/ntm-dtvm/20/2020-H1, 11",
        "/consolidated/ntm-dtvm/20/2020-H1/totals, 11",
        "/consolidated/ntm-dtvm/20/2020-H1/figures/kdc-ngay-hoi, 7",
        "/notices/year, 5"
    })
    void aPageAsksTheDatabaseLittle(String path, int most) throws Exception {
        open(path);

        List<String> sent = statements.during(() -> open(path));

        assertThat(sent).hasSizeLessThanOrEqualTo(most);
    }

    private void open(String path) throws Exception {
        web.perform(get(path).with(user("canbo").roles("PROVINCIAL_STAFF"))).andExpect(status().isOk());
    }
}
