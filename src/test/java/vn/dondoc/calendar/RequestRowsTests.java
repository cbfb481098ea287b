package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.calendar.Opening.Withdrawal;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

/** The same on both databases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestRowsTests {

    private static final Entry ENTRY = new Entry("canbo", Instant.parse("2020-11-09T02:00:00Z"));
    private static final Entry LATER = new Entry("quantri", Instant.parse("2020-11-10T02:00:00Z"));
    private static final Term FIRST =
            new Term(Term.Wording.BEFORE_HOUR, LocalDate.of(2020, 11, 20), LocalTime.of(17, 30), "", ENTRY);
    private static final Asked DISTRICTS = Asked.tier(Level.DISTRICT);

    private EmbeddedPostgres postgres;

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    Stream<DataSource> databases() {
        DataSource h2 = new DriverManagerDataSource(
                "jdbc:h2:mem:requests;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        return Stream.of(h2, postgres.getPostgresDatabase());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRequestComesBackAsItWentAndKeepsEachOfItsChanges(DataSource database) {
        RequestRows rows = rows(database);
        Request sent = request(1, "128/MTTQ", "ung-ho");
        long id = rows.add("p", sent);
        assertThat(rows.of("p")).containsExactly(withId(sent, id, sent.asked(), sent.terms(), null));
        assertThat(rows.of("q")).isEmpty();

        Term longer = new Term(Term.Wording.AT_LATEST, LocalDate.of(2020, 11, 25), null, "Mưa lũ", LATER);
        Asked more = new Asked(Set.of(), Set.of(UnitId.of("06184")), Set.of(UnitId.parse("183@2020-02-01")));
        Withdrawal over = new Withdrawal("Đã xong", LATER);
        rows.add(id, longer);
        rows.ask(id, more, LATER);
        assertThat(rows.withdraw(id, over)).isTrue();
        assertThat(rows.withdraw(id, over)).isFalse();
        assertThat(rows.of("p")).containsExactly(withId(sent, id, DISTRICTS.and(more), List.of(FIRST, longer), over));
        Request bare = request(2, null, null);
        rows.add("p", bare);
        assertThat(rows.of("p"))
                .hasSize(2)
                .last()
                .satisfies(last -> assertThat(last.letterNumber()).isNull());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofTwoAtOnceOneIsTold(DataSource database) {
        RequestRows rows = rows(database);
        rows.add("p", request(1, "128", null));
        assertThatThrownBy(() -> rows.add("p", request(1, "128", null))).isInstanceOf(DuplicateKeyException.class);
        rows.add("q", request(1, "128", null));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void eachChangeIsSeenByWhoRemembersThePlan(DataSource database) {
        RequestRows rows = rows(database);
        ObligationStore store = new ObligationStore(JdbcClient.create(database), new JdbcTemplate(database));
        Set<ObligationStore.Stamp> stamps = new HashSet<>();
        stamps.add(store.stamp("p"));
        long id = rows.add("p", request(1, "128", null));
        stamps.add(store.stamp("p"));
        rows.add(id, FIRST);
        stamps.add(store.stamp("p"));
        rows.ask(id, DISTRICTS, LATER);
        stamps.add(store.stamp("p"));
        rows.withdraw(id, new Withdrawal("x", LATER));
        stamps.add(store.stamp("p"));
        assertThat(stamps).hasSize(5);
    }

    private static Request request(int number, String letter, String form) {
        return new Request(
                0,
                number,
                2020,
                letter,
                LocalDate.of(2020, 11, 6),
                "=Báo cáo <b>đợt 1</b>; \"nhanh\"",
                Rule.Kind.REPORT,
                form,
                DISTRICTS,
                List.of(FIRST),
                ENTRY,
                null);
    }

    private static Request withId(Request sent, long id, Asked asked, List<Term> terms, Withdrawal withdrawn) {
        return new Request(
                id,
                sent.number(),
                sent.year(),
                sent.letterNumber(),
                sent.letterDay(),
                sent.subject(),
                sent.kind(),
                sent.form(),
                asked,
                terms,
                sent.entered(),
                withdrawn);
    }

    private static RequestRows rows(DataSource database) {
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/calendar")
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        return new RequestRows(JdbcClient.create(database));
    }
}
