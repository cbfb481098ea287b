package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.compliance.VerdictRows.Row;
import vn.dondoc.compliance.VerdictRows.Written;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** Verdicts as the database orders and cuts them: the same on both. */
class VerdictRowsTests {

    private static final Instant NOW = Instant.parse("2020-06-15T02:00:00Z");
    private static final List<Written> RULES =
            List.of(new Written("p/2020", "NH-100"), new Written("p/2020", "BC-6T"), new Written("q/2020", "BC-6T"));
    private static final DutiesWanted ALL = new DutiesWanted(null, null, null);

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void rulesComeAsWrittenThenWhatLettersAskForByNumber(DataSource database) {
        VerdictRows rows = settle(database);

        assertThat(found(rows, ALL, null))
                .containsExactly("NH-100 20", "BC-6T 181", "BC-6T 182", "YC.2 181", "YC.10 181", "BC-6T 183");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void unitsRulesPeriodsAndVerdictsAreLookedForTogether(DataSource database) {
        VerdictRows rows = settle(database);
        List<UnitId> one = List.of(UnitId.of("181"));

        assertThat(found(rows, new DutiesWanted(one, null, null), null))
                .containsExactly("BC-6T 181", "YC.2 181", "YC.10 181");
        assertThat(found(rows, new DutiesWanted(one, "BC-6T", "2020"), Outcome.MET))
                .containsExactly("BC-6T 181");
        assertThat(found(rows, new DutiesWanted(one, "BC-6T", "2020-H1"), null)).isEmpty();
        assertThat(found(rows, ALL, Outcome.NOT_MET)).containsExactly("BC-6T 182");
        assertThat(found(rows, new DutiesWanted(List.of(), null, null), null)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void thePagesTogetherAreTheList(DataSource database) {
        VerdictRows rows = settle(database);
        List<String> read = new ArrayList<>();
        for (int number = 0; number < 2; number++) {
            Paged<Row> page = rows.page(List.of("p/2020", "q/2020"), RULES, ALL, null, new PageAsked(number, 4));
            assertThat(page.total()).isEqualTo(6);
            read.addAll(told(page));
        }

        assertThat(read).isEqualTo(found(rows, ALL, null));
        assertThat(told(rows.page(List.of("q/2020"), RULES, ALL, null, new PageAsked(0, 4))))
                .containsExactly("BC-6T 183");
    }

    private static List<String> found(VerdictRows rows, DutiesWanted wanted, @Nullable Outcome outcome) {
        return told(rows.page(List.of("p/2020", "q/2020"), RULES, wanted, outcome, new PageAsked(0, 50)));
    }

    private static List<String> told(Paged<Row> page) {
        return page.items().stream()
                .map(row ->
                        row.verdict().key().rule() + " " + row.verdict().key().unit())
                .toList();
    }

    private static VerdictRows settle(DataSource database) {
        BothDatabases.migrated(database, "compliance");
        VerdictStore store = new VerdictStore(JdbcClient.create(database), new JdbcTemplate(database));
        write(store, "q/2020", row("BC-6T", "183", Outcome.MET));
        write(
                store,
                "p/2020",
                row("YC.10", "181", Outcome.MET),
                row("YC.2", "181", Outcome.MET),
                row("BC-6T", "182", Outcome.NOT_MET),
                row("BC-6T", "181", Outcome.MET),
                row("NH-100", "20", Outcome.UNKNOWN));
        return new VerdictRows(JdbcClient.create(database));
    }

    private static void write(VerdictStore store, String pack, VerdictRow... rows) {
        VersionHead version = new VersionHead(
                pack, 1, "digest", Period.year(2020).start(), Period.year(2020).end(), NOW, "kehoach");
        store.write(pack, Difference.between(List.of(), Stream.of(rows).toList()), key -> version, NOW);
    }

    private static VerdictRow row(String rule, String unit, Outcome outcome) {
        return new VerdictRow(
                new Key(rule, UnitId.of(unit), Period.year(2020)), outcome, State.OPEN, null, null, null, "", "low=1");
    }
}
