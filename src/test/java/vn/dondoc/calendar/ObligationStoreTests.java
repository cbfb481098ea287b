package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.calendar.ObligationRow.Key;

/** The same on both databases. */
class ObligationStoreTests {

    private static final Instant MORNING = Instant.parse("2020-01-02T01:00:00Z");

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aRowComesBackAsItWent(DataSource database) {
        ObligationStore store = store(database);
        List<ObligationRow> rows = List.of(
                row("BC-6T", "183", LocalTime.of(17, 0)), row("BC-NAM", "183@2025-07-01", null), withoutDay("KP"));
        store.add(rows, "lang-son/2020", store.begin("lang-son/2020", 1, Cause.ADOPTED, null, MORNING));
        assertThat(store.inForce("lang-son/2020"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .containsExactlyInAnyOrderElementsOf(rows);
        assertThat(store.inForce("son-la/2023")).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aRowIsSupersededForGoodAndItsKeyIsFreeAgain(DataSource database) {
        ObligationStore store = store(database);
        store.add(List.of(withoutDay("KP")), "p", store.begin("p", 1, Cause.ADOPTED, null, MORNING));
        for (int version = 2; version <= 4; version++) {
            long planning = store.begin("p", version, Cause.ADOPTED, null, MORNING);
            store.supersede(store.inForce("p"), planning);
            store.add(List.of(row("KP", "183", LocalTime.of(version, 0))), "p", planning);
            assertThat(store.lastPlanning("p")).isEqualTo(planning);
        }
        assertThat(store.inForce("p")).hasSize(1);
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from obligation where superseded_by is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void oneObligationOfAKeyIsInForce(DataSource database) {
        ObligationStore store = store(database);
        long planning = store.begin("p", 1, Cause.ADOPTED, null, MORNING);
        store.add(List.of(withoutDay("KP")), "p", planning);
        assertThatThrownBy(() -> store.add(List.of(withoutDay("KP")), "p", planning))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void thousandsGoInBatches(DataSource database) {
        ObligationStore store = store(database);
        List<ObligationRow> rows = IntStream.range(0, 5000)
                .mapToObj(number -> row("BIEU-KDC", "KDC-" + number, null))
                .toList();
        store.add(rows, "p", store.begin("p", 1, Cause.ADOPTED, null, MORNING));
        assertThat(store.inForce("p")).hasSize(5000);
    }

    private static ObligationStore store(DataSource database) {
        BothDatabases.migrated(database, "calendar");
        return new ObligationStore(JdbcClient.create(database), new JdbcTemplate(database));
    }

    private static ObligationRow row(String rule, String unit, LocalTime hour) {
        Due due = Due.on(LocalDate.of(2020, 10, 10), LocalDate.of(2020, 10, 12), hour, true, List.of());
        return new ObligationRow(
                0,
                new Key(rule, unit, "2020"),
                due.printedDay(),
                due.lastDay(),
                due.hour(),
                due.moment(),
                due.rolled());
    }

    private static ObligationRow withoutDay(String rule) {
        return new ObligationRow(0, new Key(rule, "183", "2020-Q1"), null, null, null, null, false);
    }
}
