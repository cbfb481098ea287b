package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;

/** Texts are kept by year: the next begins with this one's, and what is written then does not reach back. */
class BlocksTests {

    private static final Subject THIS = Samples.subject(2020);
    private static final Subject NEXT = Samples.subject(2021);

    @ParameterizedTest(name = "{0}")
    @ArgumentsSource(BothDatabases.class)
    void nextYearBeginsWithThisYearsTexts(DataSource database) {
        Blocks blocks = blocks(database);
        blocks.write(THIS, "OPENING", "Lời đầu", "canbo", Samples.MORNING);
        blocks.write(THIS, "OPENING", "Lời sau", "canbo", Samples.MORNING);

        assertThat(blocks.of(NEXT).get("OPENING"))
                .isEqualTo(new Blocks.Entry(2020, "Lời sau", "canbo", Samples.MORNING));

        blocks.write(NEXT, "OPENING", "Lời năm sau", "canbo", Samples.MORNING);

        assertThat(blocks.of(NEXT).get("OPENING").text()).isEqualTo("Lời năm sau");
        assertThat(blocks.of(THIS).get("OPENING").text()).isEqualTo("Lời sau");
        assertThat(blocks.history(NEXT, "OPENING"))
                .extracting(Blocks.Entry::text)
                .containsExactly("Lời năm sau", "Lời sau", "Lời đầu");
    }

    @ParameterizedTest(name = "{0}")
    @ArgumentsSource(BothDatabases.class)
    void goingBackToTheStandardTextIsAVersionToo(DataSource database) {
        Blocks blocks = blocks(database);
        blocks.write(THIS, "PLAN", "Lời", "canbo", Samples.MORNING);
        blocks.write(THIS, "PLAN", null, "canbo", Samples.MORNING);

        assertThat(blocks.of(THIS).get("PLAN").text()).isNull();
        assertThat(blocks.history(THIS, "PLAN")).hasSize(2);
    }

    private static Blocks blocks(DataSource database) {
        return new Blocks(JdbcClient.create(BothDatabases.migrated(database, "reporting")));
    }
}
