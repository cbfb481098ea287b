package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.guidance.drools.PackFixture.aPack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.VersionHead;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** The same on both databases. */
class VerdictStoreTests {

    private static final Instant MORNING = Instant.parse("2020-06-10T01:00:00Z");
    private static final AdoptedPack PACK = new AdoptedPack(
            3, MORNING, aPack(), RuleCompiler.of(PackFixture.RULES).compile(aPack()));
    private static final String NAME = PACK.pack().name();

    private static final VersionHead VERSION = new VersionHead(
            NAME, 3, PACK.pack().digest(), PACK.pack().from(), PACK.pack().until(), MORNING, "kehoach");

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aRowComesBackAsItWent(DataSource database) {
        VerdictStore store = store(database);
        List<VerdictRow> rows = List.of(
                row("NH-100", "20", Outcome.UNKNOWN, "99.9413", "183 184@2025-07-01"),
                row("MH-XA", "06184", Outcome.MET, "1", ""),
                row("BC-6T", "183", Outcome.NOT_MET, null, ""));
        store.write(NAME, Difference.between(List.of(), rows), key -> VERSION, MORNING);
        assertThat(store.of(NAME)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(store.of(NAME, List.of(UnitId.of("20"), UnitId.of("183"), UnitId.of("999"))))
                .containsExactlyInAnyOrder(rows.get(0), rows.get(2));
        assertThat(store.find(NAME, rows.get(1).key())).contains(rows.get(1));
        assertThat(store.find(NAME, new Key("MH-XA", UnitId.of("06184"), Period.year(2021))))
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatChangesIsWrittenAndLeavesARowEach(DataSource database) {
        VerdictStore store = store(database);
        VerdictRow stays = row("NH-100", "20", Outcome.UNKNOWN, "50", "");
        VerdictRow before = row("MH-XA", "06184", Outcome.NOT_YET_DUE, "0", "");
        VerdictRow after = row("MH-XA", "06184", Outcome.MET, "1", "");
        VerdictRow gone = row("BC-6T", "183", Outcome.NOT_MET, null, "");
        VerdictRow fresh = row("BC-6T", "184", Outcome.NOT_MET, null, "");
        store.write(NAME, Difference.between(List.of(), List.of(stays, before, gone)), key -> VERSION, MORNING);
        store.write(NAME, Difference.between(store.of(NAME), List.of(stays, after, fresh)), key -> VERSION, MORNING);
        assertThat(store.of(NAME)).containsExactlyInAnyOrder(stays, after, fresh);
        assertThat(JdbcClient.create(database).sql("""
                                select concat(rule, ' ', unit, ' ', coalesce(outcome_before, '-'), ' ',
                                              coalesce(outcome, '-')) from verdict_change where version = 3
                                """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "NH-100 20 - UNKNOWN",
                        "MH-XA 06184 - NOT_YET_DUE",
                        "BC-6T 183 - NOT_MET",
                        "MH-XA 06184 NOT_YET_DUE MET",
                        "BC-6T 184 - NOT_MET",
                        "BC-6T 183 NOT_MET -");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whoJudgesNextSeesWhatWasJudgedBefore(DataSource database) {
        VerdictStore store = store(database);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        transaction.executeWithoutResult(status -> store.lock(NAME));
        CountDownLatch second = new CountDownLatch(1);
        CompletableFuture<Integer> seen = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            store.lock(NAME);
            CompletableFuture.runAsync(() -> transaction.executeWithoutResult(other -> {
                        second.countDown();
                        store.lock(NAME);
                        seen.complete(store.of(NAME).size());
                    }))
                    .exceptionally(failure -> {
                        seen.completeExceptionally(failure);
                        return null;
                    });
            await(second);
            store.write(NAME, Difference.between(List.of(), aThousandRows()), key -> VERSION, MORNING);
            store.judged(PACK, MORNING);
        });
        assertThat(seen.join()).isEqualTo(1000);
        assertThat(store.lastJudged(NAME)).contains(MORNING);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aWaiverCountsFromTheMomentItWasRecorded(DataSource database) {
        store(database);
        Waivers waivers = new Waivers(JdbcClient.create(database));
        Waiver waiver = new Waiver(
                "BC-6T", UnitId.of("183"), Period.parse("2020-H1"), "Bão lụt", LocalDate.of(2020, 6, 1), null, null);
        waivers.add(NAME, waiver, MORNING, "canbo");
        assertThat(waivers.of(NAME, MORNING)).containsExactly(waiver);
        assertThat(waivers.of(NAME, MORNING.minusSeconds(1))).isEmpty();
        assertThat(waivers.of("son-la/2023", MORNING)).isEmpty();
    }

    private static List<VerdictRow> aThousandRows() {
        return IntStream.range(0, 1000)
                .mapToObj(number -> row("BIEU-KDC", "K" + number, Outcome.NOT_YET_DUE, null, ""))
                .toList();
    }

    private static VerdictRow row(String rule, String unit, Outcome outcome, @Nullable String value, String missing) {
        BigDecimal number = value == null ? null : new BigDecimal(value);
        return new VerdictRow(
                new Key(rule, UnitId.of(unit), Period.year(2020)),
                outcome,
                State.OPEN,
                null,
                number,
                number,
                missing,
                "low=1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VerdictStore store(DataSource database) {
        BothDatabases.migrated(database, "compliance");
        return new VerdictStore(JdbcClient.create(database), new JdbcTemplate(database));
    }
}
