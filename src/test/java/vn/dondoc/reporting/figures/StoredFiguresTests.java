package vn.dondoc.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.MovableClock.at;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.drools.PackFixture;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand.Baseline;
import vn.dondoc.guidance.language.Demand.Direction;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.SamplePacks;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.receipts.ReceiptRegister;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;

/** Facts as of a moment: the same on both databases. */
class StoredFiguresTests {

    private static final UnitId CAO_LOC = UnitId.of("183");
    private static final Period YEAR = Period.parse("2020");
    private static final RulePack PACK = SamplePacks.emptyPack("thu/2020", 2020, false);
    private static final RulePack SIGNED = SamplePacks.emptyPack("thu/2020", 2020, true);

    /** What is kept, on one database. */
    record Kept(StoredFigures figures, ReceiptRegister register, Uploads uploads) {

        static Kept in(DataSource database) {
            BothDatabases.migrated(database, "reporting");
            JdbcClient jdbc = JdbcClient.create(database);
            return new Kept(
                    new StoredFigures(jdbc, new JdbcTemplate(database), () -> Territory.of(List.of())),
                    new ReceiptRegister(jdbc),
                    new Uploads(jdbc));
        }

        void say(String moment, @Nullable String value) {
            figures.add(
                    List.of(new Statement(CAO_LOC, "kdc", YEAR, value == null ? null : new BigDecimal(value))),
                    new Source(at(moment), null, null));
        }

        List<String> valuesAt(String moment) {
            return figures.asOf(PACK, at(moment)).stream()
                    .map(figure -> figure.value().toPlainString())
                    .toList();
        }

        long enter(String receivedAt, String recordedAt, boolean signed) {
            Receipt receipt =
                    new Receipt(CAO_LOC, "BC", YEAR, at(receivedAt), at(recordedAt), Receipt.Door.PAPER, "canbo", null);
            return register.enter("thu/2020", receipt, signed, "12/BC-MTTQ-BTT");
        }

        List<Receipt> receiptsAt(String moment) {
            return figures.receipts(PACK, at(moment));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void theLatestFigureOfAMomentCounts(DataSource database) {
        Kept kept = Kept.in(database);
        kept.say("2020-11-10T08:00", "150");
        kept.say("2020-11-20T08:00", "155");

        assertThat(kept.valuesAt("2020-11-10T07:59")).isEmpty();
        assertThat(kept.valuesAt("2020-11-10T08:00")).containsExactly("150.0000");
        assertThat(kept.valuesAt("2020-11-19T23:59")).containsExactly("150.0000");
        assertThat(kept.valuesAt("2020-11-20T08:00")).containsExactly("155.0000");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void ofTwoInTheSameMomentTheSecondCounts(DataSource database) {
        Kept kept = Kept.in(database);
        kept.say("2020-11-10T08:00", "150");
        kept.say("2020-11-10T08:00", "151");

        assertThat(kept.valuesAt("2020-11-11T00:00")).containsExactly("151.0000");
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aFigureTakenBackIsMissing(DataSource database) {
        Kept kept = Kept.in(database);
        kept.say("2020-11-10T08:00", "150");
        kept.say("2020-11-20T08:00", null);

        assertThat(kept.valuesAt("2020-11-15T00:00")).containsExactly("150.0000");
        assertThat(kept.valuesAt("2020-11-21T00:00")).isEmpty();
        assertThat(kept.figures().newest(CAO_LOC, YEAR)).isPositive();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void figuresOfAnotherYearAreLeftOut(DataSource database) {
        Kept kept = Kept.in(database);
        long upload = kept.uploads().add("so-lieu.csv", "0".repeat(64), 1, at("2020-01-05T08:00"), "canbo");
        kept.figures()
                .add(
                        List.of(new Statement(CAO_LOC, "kdc", Period.parse("2019"), BigDecimal.ONE)),
                        new Source(at("2020-01-05T08:00"), null, upload));

        assertThat(kept.valuesAt("2020-12-31T00:00")).isEmpty();
        assertThat(kept.figures().of(CAO_LOC, 2019)).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void ofWhatIsComparedOverTimeTheYearBeforeIsReadToo(DataSource database) {
        Kept kept = Kept.in(database);
        List<Statement> statements = Stream.of("kdc 2018", "kdc 2019-Q4", "kdc 2020", "mo-hinh 2019", "mo-hinh 2020")
                .map(words -> words.split(" "))
                .map(words -> new Statement(CAO_LOC, words[0], Period.parse(words[1]), BigDecimal.ONE))
                .toList();
        kept.figures().add(statements, new Source(at("2020-01-05T08:00"), null, null));
        RulePack pack = PackFixture.aPack(
                PackFixture.aChange("TANG", Direction.UP, "5", "kdc", Baseline.LAST_PERIOD),
                PackFixture.aCount("CO", Comparison.AT_LEAST, "1", "mo-hinh", Level.COMMUNE));

        assertThat(kept.figures().asOf(pack, at("2020-02-01T00:00"), Set.of("kdc", "mo-hinh")))
                .extracting(figure -> figure.indicator() + " " + figure.period())
                .containsExactlyInAnyOrder("kdc 2019-Q4", "kdc 2020", "mo-hinh 2020");
        assertThat(kept.figures().asOf(pack, at("2020-02-01T00:00"), Set.of("mo-hinh")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aReceiptCountsOnceItWasRecordedAndUntilItIsStruckOut(DataSource database) {
        Kept kept = Kept.in(database);
        long id = kept.enter("2020-06-09T16:30", "2020-06-12T08:00", false);
        kept.register().strikeOut(id, at("2020-06-15T08:00"), "canbo", "nhầm");

        assertThat(kept.receiptsAt("2020-06-11T00:00")).isEmpty();
        assertThat(kept.receiptsAt("2020-06-12T08:00"))
                .extracting(Receipt::receivedAt)
                .containsExactly(at("2020-06-09T16:30"));
        assertThat(kept.receiptsAt("2020-06-15T08:00")).isEmpty();
        assertThat(kept.register().of("thu/2020")).singleElement().satisfies(entry -> {
            assertThat(entry.letterNumber()).isEqualTo("12/BC-MTTQ-BTT");
            assertThat(entry.struck()).isNotNull();
        });
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whereThePackSaysSoOnlyTheSignedCopyCounts(DataSource database) {
        Kept kept = Kept.in(database);
        kept.enter("2020-06-09T16:30", "2020-06-09T16:30", false);
        kept.enter("2020-06-11T10:00", "2020-06-11T10:00", true);

        assertThat(kept.figures().receipts(PACK, at("2020-06-12T00:00"))).hasSize(2);
        assertThat(kept.figures().receipts(SIGNED, at("2020-06-12T00:00")))
                .extracting(Receipt::receivedAt)
                .containsExactly(at("2020-06-11T10:00"));
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aSignedCopyThatFollowsCountsFromItsOwnMoment(DataSource database) {
        Kept kept = Kept.in(database);
        long id = kept.enter("2020-06-09T16:30", "2020-06-09T16:30", false);
        JdbcClient.create(database)
                .sql("insert into receipt_signed_copy (receipt_id, received_at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'canbo')")
                .params(id, StoredFigures.time(at("2020-06-11T10:00")), StoredFigures.time(at("2020-06-12T08:00")))
                .update();

        assertThat(kept.figures().receipts(SIGNED, at("2020-06-12T07:00"))).isEmpty();
        assertThat(kept.figures().receipts(SIGNED, at("2020-06-12T08:00")))
                .extracting(Receipt::receivedAt)
                .containsExactly(at("2020-06-11T10:00"));
        assertThat(kept.figures().receipts(PACK, at("2020-06-12T08:00")))
                .extracting(Receipt::receivedAt)
                .containsExactly(at("2020-06-09T16:30"));
        assertThat(kept.register().of("thu/2020"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.isSigned()).isTrue());
    }
}
