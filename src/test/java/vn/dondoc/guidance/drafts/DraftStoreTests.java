package vn.dondoc.guidance.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.DraftHead;
import vn.dondoc.guidance.drafts.DraftStore.Saved;

/** The same on both databases. */
class DraftStoreTests {

    private static final String NAME = "lang-son/2021";
    private static final Instant MORNING = Instant.parse("2020-12-01T01:00:00Z");
    private static final int TIMES = 20;

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aDraftComesBackAsItWent(DataSource database) {
        DraftStore store = store(database);
        long draft = store.begin(NAME, 2);
        Saved first = saved(draft, 1, "soanthao", 2);
        Saved second = saved(draft, 2, "quantri", 2);
        store.add(first, files("một", "hai"));
        store.add(second, files("một", "ba"));

        assertThat(store.newest(NAME)).contains(second);
        assertThat(store.revisions(NAME)).containsExactly(second, first);
        assertThat(store.open()).containsExactly(second);
        assertThat(store.files(draft, 1)).containsOnlyKeys("a.csv", "b.csv");
        assertThat(new String(store.files(draft, 1).get("b.csv"), StandardCharsets.UTF_8))
                .isEqualTo("hai");
        assertThat(JdbcClient.create(database)
                        .sql("select count(*) from draft_content")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aNameHasOneOpenDraftAndAnyNumberOfClosedOnes(DataSource database) {
        DraftStore store = store(database);
        for (int i = 1; i <= 3; i++) {
            long draft = store.begin(NAME, null);
            store.add(saved(draft, i, "soanthao", null), files("a", "b"));
            assertThatThrownBy(() -> store.begin(NAME, null)).isInstanceOf(DuplicateKeyException.class);
            store.close(draft, MORNING, "quantri", i == 2 ? 1 : null);
            assertThat(store.newest(NAME)).isEmpty();
        }
        assertThat(store.lastDiscarded(NAME))
                .hasValueSatisfying(last -> assertThat(last.head().revision()).isEqualTo(3));
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void twoWhoSaveInTheSameMomentSaveOneAfterTheOther(DataSource database) throws Exception {
        DraftStore store = store(database);
        long draft = store.begin(NAME, null);
        store.add(saved(draft, 1, "soanthao", null), files("0", "0"));
        TransactionTemplate transaction = transaction(database);
        Callable<Void> writer = () -> {
            for (int time = 0; time < TIMES; time++) {
                transaction.executeWithoutResult(status -> {
                    int revision = store.newestLocked(NAME).orElseThrow().head().revision();
                    store.add(
                            saved(draft, revision + 1, Thread.currentThread().getName(), null),
                            files(Integer.toString(revision), "cùng một nội dung"));
                });
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : threads.invokeAll(List.of(writer, writer))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(store.revisions(NAME)).hasSize(1 + 2 * TIMES);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void fiveHundredRevisionsKeepWhatDidNotChangeOnce(DataSource database) {
        DraftStore store = store(database);
        long draft = store.begin(NAME, null);
        String clauses = "x".repeat(90_000);
        transaction(database).executeWithoutResult(status -> {
            for (int revision = 1; revision <= 500; revision++) {
                store.add(saved(draft, revision, "soanthao", null), files("câu " + revision, clauses));
            }
        });
        assertThat(new String(store.files(draft, 250).get("a.csv"), StandardCharsets.UTF_8))
                .isEqualTo("câu 250");
        assertThat(JdbcClient.create(database)
                        .sql("select sum(octet_length(content)) from draft_content")
                        .query(Long.class)
                        .single())
                .isLessThan(100_000);
    }

    private static SortedMap<String, byte[]> files(String a, String b) {
        return new TreeMap<>(
                Map.of("a.csv", a.getBytes(StandardCharsets.UTF_8), "b.csv", b.getBytes(StandardCharsets.UTF_8)));
    }

    private static Saved saved(long draft, int revision, String by, Integer basedOn) {
        return new Saved(draft, new DraftHead(NAME, revision, MORNING, by, 3, basedOn), 5, 1);
    }

    private static TransactionTemplate transaction(DataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    private static DraftStore store(DataSource database) {
        BothDatabases.migrated(database, "guidance");
        return new DraftStore(JdbcClient.create(database));
    }
}
