package vn.dondoc.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** Forms and receipts for programs as the database orders and cuts them: the same on both. */
class ReportRowsTests {

    private static final DutiesWanted ALL = new DutiesWanted(null, null, null);
    private static final DutiesWanted ONE = new DutiesWanted(List.of(UnitId.of("181")), "BC", "2020-H1");

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void formsComeTheLastSavedFirstEachWithItsNewestVersion(DataSource database) {
        SubmissionRows rows = new SubmissionRows(settle(database));

        assertThat(forms(rows, ALL, null, 0)).containsExactly("183 1", "181 2");
        assertThat(forms(rows, ALL, null, 1)).containsExactly("182 1");
        assertThat(rows.page(ALL, null, new PageAsked(0, 2)).total()).isEqualTo(3);
        assertThat(forms(rows, ALL, "RETURNED", 0)).containsExactly("181 2");
        assertThat(forms(rows, ONE, null, 0)).containsExactly("181 2");
        assertThat(forms(rows, ONE, "SUBMITTED", 0)).isEmpty();
        assertThat(rows.find("p/2020", new ReportKey("BC", UnitId.of("183"), Period.parse("2020-H1"))))
                .isPresent();
        assertThat(rows.find("p/2021", new ReportKey("BC", UnitId.of("183"), Period.parse("2020-H1"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void receiptsComeTheLatestFirstStruckOutOnesToo(DataSource database) {
        ReceiptRows rows = new ReceiptRows(settle(database));

        Paged<ReceiptRows.Row> page = rows.page(ALL, new PageAsked(0, 2));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(ReceiptRows.Row::unit).containsExactly("183", "182");
        assertThat(page.items()).extracting(row -> row.struckAt() == null).containsExactly(true, false);
        assertThat(rows.page(ONE, new PageAsked(0, 2)).items())
                .extracting(ReceiptRows.Row::unit)
                .containsExactly("181");
    }

    private static List<String> forms(SubmissionRows rows, DutiesWanted wanted, @Nullable String state, int page) {
        return rows.page(wanted, state, new PageAsked(page, 2)).items().stream()
                .map(form -> form.unit() + " " + form.version())
                .toList();
    }

    private static JdbcClient settle(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(BothDatabases.migrated(database, "reporting"));
        Stream.of("1 181 RETURNED 2", "2 182 SUBMITTED 1", "3 183 SUBMITTED 1")
                .map(row -> row.split(" "))
                .forEach(row -> jdbc.sql(
                                "insert into submission (id, pack, rule, unit, period, state, latest, lock_version)"
                                        + " values (?, 'p/2020', 'BC', ?, '2020-H1', ?, ?, 0)")
                        .params(Long.valueOf(row[0]), row[1], row[2], Integer.valueOf(row[3]))
                        .update());
        Stream.of("1 1 01", "2 1 02", "3 1 04", "1 2 03")
                .map(row -> row.split(" "))
                .forEach(row -> jdbc.sql("insert into submission_version (submission_id, number, pack_version, sent,"
                                + " nothing_done, saved_at, saved_by, door) values (?, ?, 1, true, false,"
                                + " cast('2020-06-" + row[2]
                                + " 01:00:00+00' as timestamp with time zone), 'hoa', 'PAGE')")
                        .params(Long.valueOf(row[0]), Integer.valueOf(row[1]))
                        .update());
        Stream.of("1 181", "2 182", "3 183")
                .map(row -> row.split(" "))
                .forEach(row -> jdbc.sql(
                                "insert into receipt (id, pack, rule, unit, period, received_at, recorded_at, door,"
                                        + " signed) values (?, 'p/2020', 'BC', ?, '2020-H1', cast('2020-06-0" + row[0]
                                        + " 01:00:00+00' as timestamp with time zone), now(), 'ZALO', false)")
                        .params(Long.valueOf(row[0]), row[1])
                        .update());
        jdbc.sql("insert into receipt_cancellation (receipt_id, cancelled_at, cancelled_by) values (2, now(), 'mai')")
                .update();
        return jdbc;
    }
}
