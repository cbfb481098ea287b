package vn.dondoc.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.account.api.ApiRefusal;
import vn.dondoc.reporting.api.Once.Answer;
import vn.dondoc.reporting.api.Once.Answered;

class OnceTests {

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void howeverManyAskAtOnceItIsDoneOnce(DataSource database) throws Exception {
        JdbcClient jdbc = settle(database);
        Supplier<Answer> work = work(jdbc);
        for (int time = 1; time <= 20; time++) {
            String key = "k" + time;
            List<Answered> answers = together(4, () -> once(database).answer("hoa", key, "/x", bytes("b"), work));

            assertThat(answers)
                    .extracting(Answered::answer)
                    .containsOnly(answers.get(0).answer());
            assertThat(answers).filteredOn(answer -> !answer.again()).hasSize(1);
            assertThat(jdbc.sql("select count(*) from done")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatFailedLeavesNothingBehindAndWhatWasDoneIsToldAgainAfterARestart(DataSource database) {
        JdbcClient jdbc = settle(database);
        Supplier<Answer> work = work(jdbc);
        assertThatThrownBy(() -> once(database).answer("hoa", "k", "/x", bytes("b"), () -> {
                    work.get();
                    throw new IllegalStateException("cut off");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("select what from done").query(String.class).list()).isEmpty();

        Answered first = once(database).answer("hoa", "k", "/x", bytes("b"), work);
        Answered again = once(database).answer("hoa", "k", "/x", bytes("b"), work);

        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(List.of(first.again(), again.again())).containsExactly(false, true);
        assertThatThrownBy(() -> once(database).answer("hoa", "k", "/x", bytes("other"), work))
                .isInstanceOf(ApiRefusal.class);
        assertThatThrownBy(() -> once(database).answer("hoa", "k", "/y", bytes("b"), work))
                .isInstanceOf(ApiRefusal.class);
        assertThat(once(database).answer("mai", "k", "/x", bytes("b"), work).again())
                .isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aKeyIsKnownForThirtyDaysAndThenForgotten(DataSource database) {
        Supplier<Answer> work = work(settle(database));
        Once first = once(database, "2020-06-01T00:00:00Z");
        first.answer("hoa", "k", "/x", bytes("b"), work);
        first.answer("hoa", "k2", "/x", bytes("b"), work);

        Once onTheDay = once(database, "2020-07-01T00:00:00Z");
        assertThat(onTheDay.forget()).isZero();
        assertThat(onTheDay.answer("hoa", "k", "/x", bytes("b"), work).again()).isTrue();

        Once later = once(database, "2020-07-01T00:00:01Z");
        assertThat(later.forget()).isEqualTo(2);
        assertThat(later.answer("hoa", "k", "/x", bytes("other"), work).again()).isFalse();
    }

    private static JdbcClient settle(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(BothDatabases.migrated(database, "reporting"));
        jdbc.sql("create table done (what varchar(50))").update();
        return jdbc;
    }

    /** Another each time, as another process would be. */
    private static Once once(DataSource database) {
        return once(database, "2020-06-01T00:00:00Z");
    }

    private static Once once(DataSource database, String now) {
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new Once(JdbcClient.create(database), transactions, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Supplier<Answer> work(JdbcClient jdbc) {
        AtomicInteger times = new AtomicInteger();
        return () -> {
            jdbc.sql("insert into done (what) values ('it')").update();
            return new Answer("/x/1", "{\"time\":" + times.incrementAndGet() + "}");
        };
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Answered> together(int many, Callable<Answered> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            Callable<Answered> one = () -> {
                start.await();
                return work.call();
            };
            List<Future<Answered>> answers = threads.invokeAll(Collections.nCopies(many, one));
            return List.of(
                    answers.get(0).get(),
                    answers.get(1).get(),
                    answers.get(2).get(),
                    answers.get(3).get());
        } finally {
            threads.shutdown();
        }
    }
}
