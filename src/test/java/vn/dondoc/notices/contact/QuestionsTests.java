package vn.dondoc.notices.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.territory.UnitId;

/** The same on both databases. */
class QuestionsTests {

    private static final Instant MORNING = Instant.parse("2020-06-10T01:00:00.123456Z");

    private static Question question(String unit, String words, Instant at) {
        return new Question(
                0,
                UnitId.parse(unit),
                new About("lang-son/2020", "BC-6T", Period.parse("2020-H1")),
                words,
                at,
                "canbo");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void theNewestOfAUnitComesFirstAsItWasAsked(DataSource empty) {
        Questions questions = new Questions(JdbcClient.create(BothDatabases.migrated(empty, "notices")));
        Question first = questions.add(question("183", "ệ".repeat(2000), MORNING));
        Question second = questions.add(question("183", "<b>Hai</b>", MORNING.plusSeconds(1)));
        questions.add(question("182", "Ba", MORNING));

        assertThat(questions.of(UnitId.of("183"))).containsExactly(second, first);
    }
}
