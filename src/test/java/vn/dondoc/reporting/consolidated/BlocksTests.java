package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.dao.DuplicateKeyException;
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
        write(blocks, THIS, "OPENING", "Lời đầu");
        long last = write(blocks, THIS, "OPENING", "Lời sau");

        assertThat(blocks.of(NEXT).get("OPENING"))
                .isEqualTo(new Blocks.Entry(last, 2020, "Lời sau", "canbo", Samples.MORNING));

        write(blocks, NEXT, "OPENING", "Lời năm sau");

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
        write(blocks, THIS, "PLAN", "Lời");
        write(blocks, THIS, "PLAN", null);

        assertThat(blocks.of(THIS).get("PLAN").text()).isNull();
        assertThat(blocks.history(THIS, "PLAN")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ArgumentsSource(BothDatabases.class)
    void ofTwoWhoWriteOverTheSameTextTheSecondIsRefused(DataSource database) {
        Blocks blocks = blocks(database);
        long seen = write(blocks, THIS, "PLAN", "Lời đầu");
        blocks.write(THIS, "PLAN", "Lời của Nông Thị Xuân", seen, "canbo", Samples.MORNING);

        assertThatThrownBy(() -> blocks.write(THIS, "PLAN", "Lời của người khác", seen, "canbo2", Samples.MORNING))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(blocks.of(THIS).get("PLAN").text()).isEqualTo("Lời của Nông Thị Xuân");
    }

    /** @return its id */
    private static long write(Blocks blocks, Subject subject, String block, @Nullable String text) {
        Blocks.Entry before = blocks.of(subject).get(block);
        blocks.write(subject, block, text, before == null ? 0 : before.id(), "canbo", Samples.MORNING);
        return blocks.of(subject).get(block).id();
    }

    private static Blocks blocks(DataSource database) {
        return new Blocks(JdbcClient.create(BothDatabases.migrated(database, "reporting")));
    }
}
