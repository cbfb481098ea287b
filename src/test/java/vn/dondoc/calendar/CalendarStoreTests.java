package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.calendar.DayChange.Said;

/** The same on both databases. */
class CalendarStoreTests {

    private static final LocalDate SWAPPED = LocalDate.of(2026, 11, 23);
    private static final CalendarDay OFF =
            CalendarDay.of(SWAPPED, DayKind.SWAPPED, "Nghỉ hoán đổi", "TB 1 của Bộ Nội vụ", "cao");

    /** One server with a memory of its own. */
    private record Node(CalendarStore store, CalendarDays days, TransactionTemplate transaction) {

        static Node on(DataSource database) {
            CalendarStore store = new CalendarStore(JdbcClient.create(database), new JdbcTemplate(database));
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
            CalendarDays days = new CalendarDays(store, transaction, Path.of("rules"));
            days.afterSingletonsInstantiated();
            return new Node(store, days, transaction);
        }

        void takeOff(CalendarDay day) {
            long edition = store.begin("quantri", Instant.parse("2026-11-20T01:00:00Z"));
            store.note(edition, new DayChange(day.day(), null, Said.of(day), day.source()));
            store.remove(day.day());
            store.add(List.of(day));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatOneNodeChangesTheOtherKnowsAtOnceAndWhatIsRolledBackNobody(DataSource database) {
        BothDatabases.migrated(database, "calendar");
        Node one = Node.on(database);
        Node other = Node.on(database);
        assertThat(one.days().workingDays().entries()).hasSize(146);
        WorkingDays before = other.days().workingDays();
        assertThat(other.days().workingDays()).as("held in memory").isSameAs(before);

        one.transaction().executeWithoutResult(status -> {
            one.takeOff(OFF);
            assertThat(one.days().workingDays().isWorkingDay(SWAPPED)).isFalse();
            assertThat(CompletableFuture.supplyAsync(() -> other.days().workingDays())
                            .join()
                            .isWorkingDay(SWAPPED))
                    .as("not committed")
                    .isTrue();
            status.setRollbackOnly();
        });
        assertThat(one.days().workingDays().isWorkingDay(SWAPPED)).isTrue();

        one.transaction().executeWithoutResult(any -> one.takeOff(OFF));
        assertThat(one.days().workingDays().isWorkingDay(SWAPPED)).isFalse();
        assertThat(other.days().workingDays().isWorkingDay(SWAPPED)).isFalse();
        assertThat(other.store().days()).containsEntry(SWAPPED, OFF).hasSize(147);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void theHistoryTellsWhoChangedWhatFromWhatToWhat(DataSource database) {
        BothDatabases.migrated(database, "calendar");
        Node node = Node.on(database);
        assertThat(node.store().editions(10, 0))
                .as("nothing but the first start")
                .isEmpty();
        node.transaction().executeWithoutResult(any -> node.takeOff(OFF));
        Said said = new Said("hoan_doi_nghi", "Nghỉ hoán đổi");
        long second = node.transaction().execute(any -> {
            long edition = node.store().begin("quantri", Instant.parse("2026-11-21T01:00:00Z"));
            node.store().note(edition, new DayChange(SWAPPED, said, null, "TB 2 bỏ TB 1"));
            node.store().remove(SWAPPED);
            return edition;
        });
        assertThat(node.store().editions(10, 0))
                .containsExactly(
                        new CalendarEdition(
                                second,
                                "quantri",
                                Instant.parse("2026-11-21T01:00:00Z"),
                                List.of(new DayChange(SWAPPED, said, null, "TB 2 bỏ TB 1"))),
                        new CalendarEdition(
                                second - 1,
                                "quantri",
                                Instant.parse("2026-11-20T01:00:00Z"),
                                List.of(new DayChange(SWAPPED, null, said, "TB 1 của Bộ Nội vụ"))));
        assertThat(node.store().editions(1, 1)).hasSize(1);
        assertThat(node.store().edition(1)).isEmpty();
        assertThat(node.store().edition(second)).isPresent();
        assertThat(node.store().edition(99)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whoeverChangesTheCalendarOrPlansWaitsForTheOther(DataSource database) {
        BothDatabases.migrated(database, "calendar");
        Node one = Node.on(database);
        Node other = Node.on(database);
        List<String> order = new ArrayList<>();
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            await(locked);
            other.transaction().executeWithoutResult(any -> {
                other.days().lock();
                order.add(other.days().workingDays().isWorkingDay(SWAPPED) ? "before" : "after");
            });
        });
        one.transaction().executeWithoutResult(any -> {
            one.days().lock();
            locked.countDown();
            one.takeOff(OFF);
            order.add("changed");
        });
        second.join();
        assertThat(order).containsExactly("changed", "after");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
