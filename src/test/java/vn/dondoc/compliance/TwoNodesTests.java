package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.DonDocApplication;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Units;

/** Two servers on one PostgreSQL database: what one adopts, the other judges by and shows, whole, at its next request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

    private static final String NAME = ChangedPacks.NAME;

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeAll
    void startBoth() throws IOException {
        postgres = EmbeddedPostgres.start();
        one = start();
        other = start();
        byte[] units = ChangedPacks.units().getBytes(StandardCharsets.UTF_8);
        AsInstallation.run(() -> one.getBean(Units.class).take(units, "units.csv"));
    }

    @AfterAll
    void stopBoth() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    @Test
    void whatOneNodeAdoptsTheOtherHasWholeAtItsNextRequest() {
        adopt(one, ChangedPacks.langSon());
        assertThat(verdicts(other)).hasSizeGreaterThan(1000).isEqualTo(verdicts(one));
        take(other, 190);
        assertThat(festival(one).threshold()).isEqualTo(BigDecimal.valueOf(100));

        CompletableFuture<Void> adopting = CompletableFuture.runAsync(
                () -> adopt(one, ChangedPacks.langSon().festivalIn(90)));
        List<Verdict> read = new ArrayList<>();
        do {
            read.add(festival(other));
        } while (!adopting.isDone());
        adopting.join();
        assertThat(read).allMatch(TwoNodesTests::isWhole);
        assertThat(festival(other))
                .returns(Outcome.MET, Verdict::outcome)
                .returns(BigDecimal.valueOf(90), Verdict::threshold);
        assertThat(verdicts(other)).isEqualTo(verdicts(one));

        take(other, 160);
        assertThat(festival(one)).returns(Outcome.NOT_YET_DUE, Verdict::outcome);
        adoptingAtOnceOneNodeWins();
    }

    private void adoptingAtOnceOneNodeWins() {
        int newest = pack(one).version();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<AdoptedPack>> both = Stream.of(one, other)
                .map(node -> CompletableFuture.supplyAsync(() -> {
                    await(together);
                    return adopt(node, ChangedPacks.langSon().festivalIn(node == one ? 70 : 75));
                }))
                .toList();
        List<CompletableFuture<AdoptedPack>> won = both.stream()
                .filter(future ->
                        future.handle((pack, refused) -> refused == null).join())
                .toList();
        assertThat(won).hasSize(1);
        both.stream()
                .filter(future -> !won.contains(future))
                .forEach(lost -> assertThatThrownBy(lost::join)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(RefusedException.class));
        for (ConfigurableApplicationContext node : List.of(one, other)) {
            assertThat(pack(node).version()).isEqualTo(newest + 1);
            assertThat(pack(node).pack().digest())
                    .isEqualTo(won.get(0).join().pack().digest());
        }
        assertThat(festival(one)).isEqualTo(festival(other)).returns(Outcome.MET, Verdict::outcome);
    }

    /** What was concluded is what the rule shown says. */
    private static boolean isWhole(Verdict festival) {
        boolean met = festival.lower().compareTo(festival.threshold()) >= 0;
        return met == (festival.outcome() == Outcome.MET);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DonDocApplication.class, MovableClock.class)
                .profiles("test")
                .run("--server.port=0", "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    }

    private static AdoptedPack adopt(ConfigurableApplicationContext node, ChangedPacks changed) {
        return AsInstallation.call(() -> node.getBean(Packs.class).adopt(changed.files()));
    }

    private static AdoptedPack pack(ConfigurableApplicationContext node) {
        return node.getBean(Packs.class).find(NAME).orElseThrow();
    }

    private static List<Verdict> verdicts(ConfigurableApplicationContext node) {
        return node.getBean(Verdicts.class).of(pack(node));
    }

    private static Verdict festival(ConfigurableApplicationContext node) {
        return node.getBean(Verdicts.class)
                .find(pack(node), "NH-100", LangSon.PROVINCE, Period.year(2020))
                .orElseThrow();
    }

    /** So many of the residential areas had their festival. */
    private static void take(ConfigurableApplicationContext node, int festivals) {
        Figure figure = new Figure(
                LangSon.PROVINCE,
                "kdc-ngay-hoi",
                Period.year(2020),
                BigDecimal.valueOf(festivals),
                node.getBean(MovableClock.class).instant());
        node.getBean(Intake.class).take(NAME, List.of(figure), List.of());
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
