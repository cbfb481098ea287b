package vn.dondoc.reporting.receipts;

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
import vn.dondoc.MovableClock;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;

class RegisterTurnTests {

    private static final Receipt ONE = new Receipt(
            UnitId.of("183"),
            "BC-6T",
            Period.parse("2020-H1"),
            MovableClock.at("2020-06-09T16:30"),
            MovableClock.at("2020-06-12T08:00"),
            Receipt.Door.ZALO,
            "canbo",
            null);

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void ofManyPressesAtOnceOneEntersALine(DataSource database) throws Exception {
        BothDatabases.migrated(database, "reporting");
        JdbcClient jdbc = JdbcClient.create(database);
        ReceiptRegister register = new ReceiptRegister(jdbc);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<?>> presses = List.of(
                people.submit(() -> press(start, register, transaction)),
                people.submit(() -> press(start, register, transaction)),
                people.submit(() -> press(start, register, transaction)),
                people.submit(() -> press(start, register, transaction)));
        start.countDown();
        for (Future<?> press : presses) {
            press.get();
        }
        people.shutdown();

        assertThat(register.of("p")).hasSize(1);
    }

    private static Void press(CountDownLatch start, ReceiptRegister register, TransactionTemplate transaction)
            throws InterruptedException {
        start.await();
        transaction.executeWithoutResult(status -> {
            register.takeTurn();
            if (register.same("p", ONE, ReceivedLetter.NONE).isEmpty()) {
                register.enter("p", ONE, ReceivedLetter.NONE);
            }
        });
        return null;
    }
}
