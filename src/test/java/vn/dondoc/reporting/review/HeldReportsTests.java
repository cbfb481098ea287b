package vn.dondoc.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

class HeldReportsTests {

    private static final Period PERIOD = Period.parse("2020-H1");

    /** As a file of figures is taken: what is accepted is read, then the figures are written. */
    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whoBringsFiguresWaitsForWhoAccepts(DataSource database) throws Exception {
        BothDatabases.migrated(database, "reporting");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into submission (pack, rule, unit, period, state, latest, lock_version)"
                        + " values ('p', 'BC-6T', '183', '2020-H1', 'SUBMITTED', 1, 0)")
                .update();
        HeldReports held = new HeldReports(jdbc);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        CountDownLatch accepting = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(2);
        Future<?> reviewer = people.submit(() -> transaction.executeWithoutResult(status -> {
            held.hold("p", PERIOD, List.of(UnitId.of("183")));
            accepting.countDown();
            await(asked);
            jdbc.sql("update submission set state = 'ACCEPTED'").update();
        }));
        Future<String> file = people.submit(() -> transaction.execute(status -> {
            await(accepting);
            asked.countDown();
            held.hold("p", PERIOD, List.of(UnitId.of("182"), UnitId.of("183")));
            return jdbc.sql("select state from submission").query(String.class).single();
        }));
        reviewer.get();
        people.shutdown();

        assertThat(file.get()).isEqualTo("ACCEPTED");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
