package vn.dondoc.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.calendar.Reliefs.NewDay;
import vn.dondoc.calendar.web.ObligationFilter.When;
import vn.dondoc.calendar.web.ObligationKeys.Wanted;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** What is owed as the database orders and cuts it: the same on both. */
class ObligationKeysTests {

    private static final Instant NOW = Instant.parse("2020-06-15T02:00:00Z");
    private static final DutiesWanted ALL = new DutiesWanted(null, null, null);
    private static final NewDay LATER =
            new NewDay("BC", UnitId.of("181"), Period.parse("2020-H1"), Instant.parse("2020-07-01T17:00:00Z"));

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatIsDueFirstComesFirstByTheDayThatCounts(DataSource database) {
        ObligationKeys keys = settle(database);

        assertThat(found(keys, ALL, null, List.of()))
                .containsExactly("BC 181", "BC 182", "BC 183@2025-07-01", "CT 181", "MH 182");
        assertThat(found(keys, ALL, null, List.of(LATER)))
                .containsExactly("BC 182", "BC 183@2025-07-01", "BC 181", "CT 181", "MH 182");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void howADayStandsToNowIsSaidOfTheDayThatCounts(DataSource database) {
        ObligationKeys keys = settle(database);

        assertThat(found(keys, ALL, When.PAST, List.of())).containsExactly("BC 181", "BC 182");
        assertThat(found(keys, ALL, When.PAST, List.of(LATER))).containsExactly("BC 182");
        assertThat(found(keys, ALL, When.AHEAD, List.of(LATER))).containsExactly("BC 183@2025-07-01", "BC 181");
        assertThat(found(keys, ALL, When.NO_DAY, List.of(LATER))).containsExactly("CT 181", "MH 182");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void unitsRulesAndPeriodsAreLookedForTogetherAndSupersededOnesAreNot(DataSource database) {
        ObligationKeys keys = settle(database);
        List<UnitId> one = List.of(UnitId.of("181"));

        assertThat(found(keys, new DutiesWanted(one, null, null), null, List.of()))
                .containsExactly("BC 181", "CT 181");
        assertThat(found(keys, new DutiesWanted(one, "BC", "2020-H1"), null, List.of()))
                .containsExactly("BC 181");
        assertThat(found(keys, new DutiesWanted(null, "BC", "2020"), null, List.of()))
                .isEmpty();
        assertThat(found(keys, new DutiesWanted(List.of(), null, null), null, List.of()))
                .as("who may see nothing")
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void thePagesTogetherAreTheList(DataSource database) {
        ObligationKeys keys = settle(database);
        List<String> rows = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            Paged<ObligationKeys.Key> read = keys.page(wanted(ALL, null, List.of(LATER)), new PageAsked(page, 2));
            assertThat(read.total()).isEqualTo(5);
            rows.addAll(told(read));
        }

        assertThat(rows).isEqualTo(found(keys, ALL, null, List.of(LATER)));
        assertThat(keys.page(wanted(ALL, null, List.of()), new PageAsked(9, 2)).items())
                .isEmpty();
    }

    private static List<String> found(
            ObligationKeys keys, DutiesWanted duties, @Nullable When when, List<NewDay> newDays) {
        return told(keys.page(wanted(duties, when, newDays), new PageAsked(0, 50)));
    }

    private static List<String> told(Paged<ObligationKeys.Key> page) {
        return page.items().stream().map(key -> key.rule() + " " + key.unit()).toList();
    }

    private static Wanted wanted(DutiesWanted duties, @Nullable When when, List<NewDay> newDays) {
        return new Wanted(Map.of("p/2020", newDays), duties, when, NOW);
    }

    private static ObligationKeys settle(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(BothDatabases.migrated(database, "calendar"));
        jdbc.sql(
                        "insert into planning (id, pack, version, cause, planned_at) values (1, 'p/2020', 1, 'ADOPTED', now())")
                .update();
        Stream.of(
                        "MH|182|2020|null|p/2020|true|null",
                        "CT|181|2020|null|p/2020|true|null",
                        "BC|183@2025-07-01|2020-H1|'2020-06-20 17:00:00+00'|p/2020|true|null",
                        "BC|182|2020-H1|'2020-06-15 02:00:00+00'|p/2020|true|null",
                        "BC|181|2020-H1|'2020-06-10 17:00:00+00'|p/2020|true|null",
                        "BC|181|2020-H1|'2020-06-01 17:00:00+00'|p/2020|null|1",
                        "BC|181|2020-H1|'2020-06-01 17:00:00+00'|q/2020|true|null")
                .map(row -> row.split("\\|"))
                .forEach(row -> jdbc.sql("insert into obligation"
                                + " (pack, rule, unit, period, due_moment, rolled, planned_by, in_force, superseded_by)"
                                + " values (?, ?, ?, ?, " + row[3] + ", false, 1, " + row[5] + ", " + row[6] + ")")
                        .params(row[4], row[0], row[1], row[2])
                        .update());
        return new ObligationKeys(jdbc);
    }
}
