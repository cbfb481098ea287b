package vn.dondoc.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dondoc.MovableClock.at;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReviewCounts;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.figures.Uploads;
import vn.dondoc.reporting.review.ReviewRows.Row;
import vn.dondoc.reporting.review.ReviewRows.Show;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;

/** Work lists and histories as the database gives them: the same on both. */
class ReviewRowsTests {

    private static final Period PERIOD = Period.parse("2020-H1");
    private static final LocalDate TODAY = LocalDate.of(2020, 6, 15);

    /** What is kept, on one database. */
    record Kept(ReviewRows rows, Histories histories, StoredFigures figures, Uploads uploads, JdbcClient jdbc) {

        static Kept in(DataSource database) {
            BothDatabases.migrated(database, "reporting");
            JdbcClient jdbc = JdbcClient.create(database);
            return new Kept(
                    new ReviewRows(jdbc),
                    new Histories(jdbc),
                    new StoredFigures(jdbc, new JdbcTemplate(database), () -> Territory.of(List.of())),
                    new Uploads(jdbc),
                    jdbc);
        }

        long form(String unit, String state) {
            GeneratedKeyHolder id = new GeneratedKeyHolder();
            jdbc.sql("insert into submission (pack, rule, unit, period, state, latest, lock_version)"
                            + " values ('p/2020', 'BC', ?, '2020-H1', ?, 1, 0)")
                    .params(unit, state)
                    .update(id, "id");
            return id.getKeyAs(Long.class);
        }

        long version(long form, int number, boolean sent, String moment, Map<String, String> entries) {
            GeneratedKeyHolder id = new GeneratedKeyHolder();
            jdbc.sql("insert into submission_version"
                            + " (submission_id, number, pack_version, sent, nothing_done, saved_at, saved_by, door)"
                            + " values (?, ?, 1, ?, false, ?, 'hoa', 'PAGE')")
                    .params(form, number, sent, StoredFigures.time(at(moment)))
                    .update(id, "id");
            long version = id.getKeyAs(Long.class);
            entries.forEach((code, text) -> jdbc.sql("insert into submission_entry values (?, ?, ?)")
                    .params(version, code, text)
                    .update());
            return version;
        }

        void decided(long form, int version, String decision, String moment, @Nullable String correctBy) {
            jdbc.sql("insert into submission_review"
                            + " (submission_id, version_number, decision, decided_at, decided_by, correct_by)"
                            + " values (:form, :version, :decision, :at, 'canbo', :correctBy)")
                    .param("form", form)
                    .param("version", version)
                    .param("decision", decision)
                    .param("at", StoredFigures.time(at(moment)))
                    .param("correctBy", correctBy == null ? null : LocalDate.parse(correctBy), Types.DATE)
                    .update();
        }

        List<String> units(Show show, @Nullable Set<UnitId> units) {
            return rows.page(show, units, 10, 0).stream()
                    .map(row -> row.key().unit().code())
                    .toList();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatHasWaitedLongestComesFirst(DataSource database) {
        Kept kept = Kept.in(database);
        long corrected = kept.form("183", "SUBMITTED");
        kept.version(corrected, 1, true, "2020-06-01T08:00", Map.of());
        kept.decided(corrected, 1, "RETURNED", "2020-06-02T08:00", "2020-06-05");
        kept.version(corrected, 2, true, "2020-06-08T08:00", Map.of());
        long replaced = kept.form("182", "SUBMITTED");
        kept.version(replaced, 1, true, "2020-06-03T08:00", Map.of());
        kept.version(replaced, 2, true, "2020-06-09T08:00", Map.of());
        long once = kept.form("181", "SUBMITTED");
        kept.version(once, 1, false, "2020-06-01T08:00", Map.of());
        kept.version(once, 2, true, "2020-06-04T08:00", Map.of());
        kept.form("180", "DRAFT");

        assertThat(kept.units(Show.WAITING, null)).containsExactly("182", "181", "183");
        assertThat(kept.units(Show.WAITING, Set.of(UnitId.of("183"), UnitId.of("180"))))
                .containsExactly("183");
        assertThat(kept.units(Show.WAITING, Set.of())).isEmpty();
        assertThat(kept.rows().page(Show.WAITING, null, 1, 1))
                .extracting(Row::key)
                .containsExactly(new ReportKey("BC", UnitId.of("181"), PERIOD));
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatWasToBeCorrectedFirstComesFirstAndWhatIsOverdueIsCounted(DataSource database) {
        Kept kept = Kept.in(database);
        correcting(kept, "183", "2020-06-15");
        correcting(kept, "182", null);
        correcting(kept, "181", "2020-06-12");
        long accepted = kept.form("184", "ACCEPTED");
        kept.version(accepted, 1, true, "2020-06-01T08:00", Map.of());
        kept.decided(accepted, 1, "RETURNED", "2020-06-02T08:00", "2020-06-05");
        kept.decided(accepted, 1, "ACCEPTED", "2020-06-03T08:00", null);
        long waiting = kept.form("185", "SUBMITTED");
        kept.version(waiting, 1, true, "2020-06-01T08:00", Map.of());

        assertThat(kept.units(Show.CORRECTING, null)).containsExactly("181", "183", "182");
        assertThat(kept.units(Show.ACCEPTED, null)).containsExactly("184");
        assertThat(kept.rows().counts(null, TODAY)).isEqualTo(new ReviewCounts(1, 3, 1, 1));
        assertThat(kept.rows().counts(Set.of(UnitId.of("183")), TODAY)).isEqualTo(new ReviewCounts(0, 1, 0, 0));
        assertThat(kept.rows().decided(List.of(accepted)).get(accepted))
                .extracting(ReviewRows.Decided::decision)
                .containsExactly("RETURNED", "ACCEPTED");
        assertThat(kept.rows().sent(List.of())).isEmpty();
    }

    private static void correcting(Kept kept, String unit, @Nullable String correctBy) {
        long form = kept.form(unit, "RETURNED");
        kept.version(form, 1, true, "2020-06-01T08:00", Map.of());
        kept.decided(form, 1, "RETURNED", "2020-06-02T08:00", correctBy);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void everyChangeOfAFigureIsToldWithItsDoor(DataSource database) {
        Kept kept = Kept.in(database);
        UnitId unit = UnitId.of("183");
        long form = kept.form("183", "SUBMITTED");
        long first = kept.version(form, 1, true, "2020-06-01T08:00", Map.of("ghi-chu", "một"));
        kept.version(form, 2, false, "2020-06-01T09:00", Map.of("ghi-chu", "nháp"));
        long third = kept.version(form, 3, true, "2020-06-02T08:00", Map.of());
        long file = kept.uploads().add("so-lieu.csv", "0".repeat(64), 1, at("2020-06-03T08:00"), "canbo");
        say(kept, unit, "120", "2020-06-01T08:00", first, null);
        say(kept, unit, null, "2020-06-02T08:00", third, null);
        say(kept, unit, "1234.5", "2020-06-03T08:00", null, file);
        say(kept, unit, "1235", "2020-06-04T08:00", null, null);

        assertThat(kept.histories().numbers(unit, PERIOD))
                .extracting(FigureChange::before, FigureChange::after, FigureChange::by, FigureChange::door)
                .containsExactly(
                        tuple(null, "120", "hoa", "PAGE"),
                        tuple("120", null, "hoa", "PAGE"),
                        tuple(null, "1.234,5", "canbo", "FILE"),
                        tuple("1.234,5", "1.235", null, "FILE"));
        assertThat(kept.histories().words("p/2020", new ReportKey("BC", unit, PERIOD), List.of("ghi-chu")))
                .extracting(FigureChange::before, FigureChange::after, FigureChange::version)
                .containsExactly(tuple(null, "một", 1), tuple("một", null, 3));
    }

    private static void say(
            Kept kept,
            UnitId unit,
            @Nullable String value,
            String moment,
            @Nullable Long version,
            @Nullable Long file) {
        kept.figures()
                .add(
                        List.of(new Statement(unit, "kdc", PERIOD, value == null ? null : new BigDecimal(value))),
                        new Source(at(moment), version, file));
    }
}
