package vn.dondoc.notices.outbox;

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
import vn.dondoc.notices.outbox.NoticeRows.Row;
import vn.dondoc.territory.UnitId;

/** Mails for programs as the database orders and cuts them: the same on both. */
class NoticeRowsTests {

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void theNewestComesFirstWithTheDutiesThatItTellsOf(DataSource database) {
        NoticeRows rows = settle(database);

        Paged<Row> page = rows.page(null, null, new PageAsked(0, 2));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).extracting(Row::id).containsExactly(3L, 2L);
        assertThat(page.items().get(1).duties())
                .extracting(NoticeRows.Duty::unit)
                .containsExactly("181", "182");
        assertThat(told(rows, null, null, 1)).containsExactly(1L);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void mailsAreFoundByReaderUnitRuleAndPeriod(DataSource database) {
        NoticeRows rows = settle(database);
        List<UnitId> one = List.of(UnitId.of("181"));

        assertThat(told(rows, "hoa", null, 0)).containsExactly(3L, 1L);
        assertThat(told(rows, null, new DutiesWanted(one, null, null), 0)).containsExactly(2L);
        assertThat(told(rows, "hoa", new DutiesWanted(one, null, null), 0)).isEmpty();
        assertThat(told(rows, null, new DutiesWanted(null, "BC", "2020-H1"), 0)).containsExactly(2L, 1L);
        assertThat(told(rows, null, new DutiesWanted(null, "BC", "2020"), 0)).isEmpty();
    }

    private static List<Long> told(
            NoticeRows rows, @Nullable String recipient, @Nullable DutiesWanted duties, int page) {
        return rows.page(recipient, duties, new PageAsked(page, 2)).items().stream()
                .map(Row::id)
                .toList();
    }

    private static NoticeRows settle(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(BothDatabases.migrated(database, "notices"));
        Stream.of("1 hoa", "2 mai", "3 hoa")
                .map(row -> row.split(" "))
                .forEach(row -> jdbc.sql("""
                        insert into message (id, occasion, recipient, subject, language, state, attempts,
                                             next_attempt_at, message_id, queued_at)
                        values (?, ?, ?, 'Nhắc', 'vi', 'SENT', 1, now(), '<m>', now())
                        """)
                        .params(Long.valueOf(row[0]), "digest/2020-06-0" + row[0] + "/" + row[1], row[1])
                        .update());
        Stream.of("2 182", "2 181", "1 183")
                .map(row -> row.split(" "))
                .forEach(row ->
                        jdbc.sql("""
                        insert into message_item (message_id, pack, rule, unit, period, due_day, kind, step)
                        values (?, 'p/2020', 'BC', ?, '2020-H1', date '2020-06-10', 'STEP', 0)
                        """).params(Long.valueOf(row[0]), row[1]).update());
        return new NoticeRows(jdbc);
    }
}
