package vn.dondoc.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.MovableClock.at;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.SamplePacks;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;

/** What is held in memory is what the database would answer, whoever wrote it and whenever it was committed. */
class FigureMemoryTests {

    private static final RulePack PACK = SamplePacks.emptyPack("thu/2020", 2020, false);
    private static final Instant LATER = at("2021-01-01T00:00");

    /** Two nodes on one database, and a node that has just started and remembers nothing. */
    private record Nodes(DataSource database, StoredFigures one, StoredFigures other, TransactionTemplate transaction) {

        static Nodes on(DataSource database) {
            BothDatabases.migrated(database, "reporting");
            return new Nodes(
                    database,
                    node(database),
                    node(database),
                    new TransactionTemplate(new DataSourceTransactionManager(database)));
        }

        static StoredFigures node(DataSource database) {
            return new StoredFigures(
                    JdbcClient.create(database), new JdbcTemplate(database), () -> Territory.of(List.of()));
        }

        /** On a connection of its own, committed by the caller's transaction if there is one. */
        void say(StoredFigures node, String unit, String moment, @Nullable String value) {
            node.add(
                    List.of(new Statement(
                            UnitId.of(unit),
                            "kdc",
                            Period.parse("2020"),
                            value == null ? null : new BigDecimal(value))),
                    new Source(at(moment), null, null));
        }

        /** Begun and filled now, committed when the thread is let go on. */
        Open begin(String unit, String moment, String value) throws Exception {
            Open open = new Open(database.getConnection());
            open.connection().setAutoCommit(false);
            var single = new SingleConnectionDataSource(open.connection(), true);
            say(node(single), unit, moment, value);
            return open;
        }
    }

    private record Open(Connection connection) {

        void commit() throws Exception {
            connection.commit();
            connection.close();
        }

        void rollBack() throws Exception {
            connection.rollback();
            connection.close();
        }
    }

    private static Set<String> told(StoredFigures node, Instant asOf) {
        return told(node.asOf(PACK, asOf));
    }

    private static Set<String> told(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.unit() + " " + figure.indicator() + " " + figure.period() + "="
                        + figure.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatAnotherNodeWritesIsSeenAtOnce(DataSource database) {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150");

        nodes.say(nodes.other(), "183", "2020-11-11T08:00", "151");
        nodes.say(nodes.other(), "184", "2020-11-11T08:00", "90");

        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=151", "184 kdc 2020=90");
        assertThat(told(nodes.one(), at("2020-11-10T08:00"))).containsExactly("183 kdc 2020=150");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aFigureTakenBackIsGoneAtOnce(DataSource database) {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
        assertThat(told(nodes.one(), LATER)).hasSize(1);

        nodes.say(nodes.other(), "183", "2020-11-11T08:00", null);

        assertThat(told(nodes.one(), LATER)).isEmpty();
        assertThat(told(nodes.one(), at("2020-11-10T09:00"))).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatWasBegunEarlierAndCommittedLaterIsSeenOnceItIs(DataSource database) throws Exception {
        Nodes nodes = Nodes.on(database);
        Open late = nodes.begin("183", "2020-11-10T08:00", "150");
        nodes.say(nodes.other(), "184", "2020-11-11T08:00", "90");
        assertThat(told(nodes.one(), LATER)).containsExactly("184 kdc 2020=90");

        late.commit();

        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150", "184 kdc 2020=90");
        assertThat(told(nodes.one(), at("2020-11-10T08:00"))).containsExactly("183 kdc 2020=150");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatWasRolledBackIsNeverShownToOthersThoughItsOwnTransactionSawIt(DataSource database) throws Exception {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "184", "2020-11-11T08:00", "90");

        nodes.transaction().executeWithoutResult(status -> {
            nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
            assertThat(told(nodes.one(), LATER)).contains("183 kdc 2020=150");
            status.setRollbackOnly();
        });
        // As many as the transaction saw, and not the same.
        nodes.say(nodes.other(), "183", "2020-11-10T08:00", "7");

        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=7", "184 kdc 2020=90");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aTransactionThatWritesSeesItsOwnAndNotWhatOthersHaveNotCommitted(DataSource database) throws Exception {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "184", "2020-11-11T08:00", "90");
        told(nodes.one(), LATER);
        Open other = nodes.begin("185", "2020-11-12T08:00", "5");

        nodes.transaction().executeWithoutResult(status -> {
            nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
            assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150", "184 kdc 2020=90");
        });

        other.rollBack();
        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150", "184 kdc 2020=90");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aTransactionOfOneMomentGoesOnSeeingIt(DataSource database) {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
        TransactionTemplate oneMoment =
                new TransactionTemplate(nodes.transaction().getTransactionManager());
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);

        oneMoment.executeWithoutResult(status -> {
            assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150");
            Thread another = new Thread(() -> {
                nodes.say(nodes.other(), "183", "2020-11-11T08:00", "151");
                assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=151");
            });
            another.start();
            join(another);
            assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150");
        });

        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=151");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatWasWrittenWithoutBeingNotedIsFoundAllTheSame(DataSource database) {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
        JdbcClient.create(database)
                .sql("insert into figure (unit, indicator, period, period_year, amount, recorded_at)"
                        + " values ('184', 'kdc', '2020', 2020, 9, ?)")
                .param(StoredFigures.time(at("2020-11-10T08:00")))
                .update();

        assertThat(told(nodes.one(), LATER)).containsExactly("183 kdc 2020=150", "184 kdc 2020=9");
    }

    /** Nobody has to read them anew, or to roll them up again. */
    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void theSameListIsGivenOutUntilSomethingComes(DataSource database) {
        Nodes nodes = Nodes.on(database);
        nodes.say(nodes.one(), "183", "2020-11-10T08:00", "150");
        List<Figure> first = nodes.one().asOf(PACK, LATER);

        assertThat(nodes.one().asOf(PACK, LATER.plusSeconds(60))).isSameAs(first);
        nodes.say(nodes.other(), "184", "2020-11-11T08:00", "90");
        assertThat(nodes.one().asOf(PACK, LATER.plusSeconds(60))).isNotSameAs(first);
    }

    /** The oracle remembers nothing, so that it reads all; and within a transaction that writes the database is asked. */
    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void anyWritingInAnyOrderIsSeenAsTheDatabaseAnswersIt(DataSource database) throws Exception {
        Nodes nodes = Nodes.on(database);
        Random dice = new Random(17);
        List<Open> open = new ArrayList<>();
        for (int round = 0; round < 150; round++) {
            String unit = Integer.toString(180 + dice.nextInt(6));
            String moment = "2020-11-%02dT08:00".formatted(1 + dice.nextInt(20));
            String value = Integer.toString(dice.nextInt(100));
            switch (dice.nextInt(6)) {
                case 0 -> nodes.say(nodes.one(), unit, moment, dice.nextInt(4) == 0 ? null : value);
                case 1 -> nodes.say(nodes.other(), unit, moment, dice.nextInt(4) == 0 ? null : value);
                case 2 -> open.add(nodes.begin(unit, moment, value));
                case 3 -> end(open, dice);
                default -> {
                    Instant asOf = at("2020-11-%02dT08:00".formatted(1 + dice.nextInt(24)));
                    assertThat(told(nodes.one(), asOf))
                            .as("round " + round)
                            .isEqualTo(told(Nodes.node(database), asOf))
                            .isEqualTo(asked(nodes, asOf));
                }
            }
        }
        while (!open.isEmpty()) {
            end(open, dice);
        }
        IntStream.rangeClosed(1, 20)
                .mapToObj("2020-11-%02dT08:00"::formatted)
                .forEach(moment -> assertThat(told(nodes.one(), at(moment))).isEqualTo(asked(nodes, at(moment))));
    }

    private static void end(List<Open> open, Random dice) throws Exception {
        if (!open.isEmpty()) {
            Open one = open.remove(dice.nextInt(open.size()));
            if (dice.nextInt(3) == 0) {
                one.rollBack();
            } else {
                one.commit();
            }
        }
    }

    /** By the window query. */
    private static Set<String> asked(Nodes nodes, Instant asOf) {
        return nodes.transaction().execute(status -> {
            nodes.one().add(List.of(), new Source(asOf, null, null));
            return told(nodes.one(), asOf);
        });
    }
}
