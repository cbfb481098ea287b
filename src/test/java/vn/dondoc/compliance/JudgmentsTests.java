package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.reporting.ReportReceived;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.territory.UnitId;

@ServerTest
@Import(LangSon.class)
@Transactional
@RecordApplicationEvents
class JudgmentsTests {

    private static final Period YEAR = Period.year(2020);

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Waivers waivers;

    @Autowired
    private StoredFigures figures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private ApplicationEvents events;

    private AdoptedPack pack;

    @BeforeEach
    void adoptedInJanuary() {
        clock.moveTo("2020-01-15T08:00");
        langSon.units();
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    }

    @Test
    void adoptingJudgesEverythingThatIsOwed() {
        List<Verdict> all = verdicts.of(pack);
        assertThat(all).hasSizeGreaterThan(1000).extracting(Verdict::outcome).contains(Outcome.NOT_YET_DUE);
        assertThat(all)
                .filteredOn(verdict -> verdict.outcome() == Outcome.NOT_MET)
                .isEmpty();
        assertThat(find("XA-DIEM", LangSon.DONG_DANG)).isEmpty();
    }

    @Test
    void aReportChangesItsUnitAndAllAboveItAtOnce() {
        figure("183", "kdc-ngay-hoi", 100);
        figure("06184", "mo-hinh-phong-chong-toi-pham", 1);
        publisher.publishEvent(new ReportReceived("lang-son/2020", LangSon.DONG_DANG, YEAR));
        assertThat(find("MH-XA", LangSon.DONG_DANG)).map(Verdict::outcome).contains(Outcome.MET);
        assertThat(find("NH-100", LangSon.PROVINCE).orElseThrow().reason()).startsWith("low=100 ");
        assertThat(events.stream(VerdictsChanged.class).toList())
                .last()
                .satisfies(told -> assertThat(told.changes())
                        .containsExactly(new VerdictsChanged.VerdictChanged(
                                "MH-XA", LangSon.DONG_DANG, YEAR, Outcome.NOT_YET_DUE, Outcome.MET)));
    }

    @Test
    void theNightSaysTheSameAsTheReportsOfTheDay() {
        clock.moveTo("2020-11-21T09:00");
        judgments.judge(pack);
        for (String district : List.of("178", "180", "181", "182", "183", "184")) {
            figure(district, "kdc-ngay-hoi", 90);
            receipt(district, "BC-NAM", "2020-11-21T08:00:00+07:00");
            publisher.publishEvent(new ReportReceived("lang-son/2020", UnitId.of(district), YEAR));
        }
        List<Verdict> byReports = verdicts.of(pack);
        long changes = changes();
        judgments.judgeAll();
        assertThat(verdicts.of(pack)).isEqualTo(byReports);
        assertThat(changes()).as("nothing changed, nothing written").isEqualTo(changes);
    }

    @Test
    void whatIsKeptIsWhatWasJudged() {
        clock.moveTo("2021-01-01T01:30");
        figure("183", "kdc-ngay-hoi", 90);
        waivers.add("lang-son/2020", anExtension("183"), clock.instant(), "canbo");
        judgments.judge(pack);
        List<Verdict> kept = verdicts.of(pack);
        assertThat(kept)
                .extracting(Verdict::state)
                .contains(State.MISSING, State.UNKNOWN, State.NO_DAY, State.AWAITING_GUIDANCE, State.NOT_APPLICABLE);
        Verdict extended =
                find("BC-6T", UnitId.of("183"), Period.parse("2020-H1")).orElseThrow();
        assertThat(extended.extendedTo()).isEqualTo(LocalDate.of(2020, 6, 15));
        assertThat(extended.due().lastDay()).isEqualTo(LocalDate.of(2020, 6, 15));
        Verdict unknown = find("NH-100", LangSon.PROVINCE).orElseThrow();
        assertThat(unknown.missing()).hasSize(10);
        assertThat(verdicts.of(pack, List.of(LangSon.PROVINCE, UnitId.of("183"))))
                .isEqualTo(kept.stream()
                        .filter(verdict ->
                                List.of("20", "183").contains(verdict.unit().code()))
                        .toList());
    }

    @Test
    void eachChangeLeavesARow() {
        clock.moveTo("2020-06-10T00:00");
        judgments.judge(pack);
        receipt("183", "BC-6T", "2020-06-10T08:00:00+07:00");
        clock.moveTo("2020-06-10T09:00");
        publisher.publishEvent(new ReportReceived("lang-son/2020", LangSon.CAO_LOC, Period.parse("2020-H1")));
        assertThat(database.sql("select state from verdict_change where rule = 'BC-6T' and unit = '183' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("OPEN", "MISSING", "LATE");
    }

    @Test
    void lastYearsFiguresThatComeLateAreComparedWithAtOnce() {
        AdoptedPack next =
                AsInstallation.call(() -> packs.adopt(SmallPack.withRules("""
                Chỉ tiêu GIAM: Giảm hộ nghèo
                  Căn cứ: hd, mục I
                  Mỗi đơn vị cấp xã phấn đấu giảm ít nhất 5% hộ nghèo so với năm trước, trong năm
                  Ví dụ: 95/100 → Đạt; 96/100 → Chưa đạt
                Chỉ tiêu NUA: Nửa số xã
                  Căn cứ: hd, mục II
                  Mỗi huyện phấn đấu có 1% xã, phường, thị trấn đạt chỉ tiêu GIAM, trong năm
                  Ví dụ: 1/100 → Đạt; 0/100 → Chưa đạt
                """).files()));
        clock.moveTo("2021-01-20T08:00");
        figure(LangSon.DONG_DANG.toString(), "ho-ngheo", Period.year(2021), 90);
        publisher.publishEvent(new ReportReceived("thu/2021", LangSon.DONG_DANG, Period.year(2021)));
        assertThat(verdicts.find(next, "NUA", LangSon.CAO_LOC, Period.year(2021)))
                .map(Verdict::outcome)
                .contains(Outcome.NOT_YET_DUE);
        figure(LangSon.DONG_DANG.toString(), "ho-ngheo", YEAR, 100);
        publisher.publishEvent(new ReportReceived("lang-son/2020", LangSon.DONG_DANG, YEAR));
        assertThat(verdicts.find(next, "GIAM", LangSon.DONG_DANG, Period.year(2021))
                        .map(Verdict::outcome))
                .contains(Outcome.MET);
        assertThat(verdicts.find(next, "NUA", LangSon.CAO_LOC, Period.year(2021)))
                .map(Verdict::outcome)
                .contains(Outcome.MET);
        List<Verdict> byReports = verdicts.of(next);
        judgments.judgeAll();
        assertThat(verdicts.of(next)).isEqualTo(byReports);
    }

    private static Waiver anExtension(String unit) {
        return new Waiver(
                "BC-6T",
                UnitId.of(unit),
                Period.parse("2020-H1"),
                "Bão lụt",
                LocalDate.of(2020, 6, 1),
                null,
                LocalDate.of(2020, 6, 15));
    }

    private Optional<Verdict> find(String rule, UnitId unit) {
        return find(rule, unit, YEAR);
    }

    private Optional<Verdict> find(String rule, UnitId unit, Period period) {
        return verdicts.find(pack, rule, unit, period);
    }

    private long changes() {
        return database.sql("select count(*) from verdict_change")
                .query(Long.class)
                .single();
    }

    private void figure(String unit, String indicator, int value) {
        figure(unit, indicator, YEAR, value);
    }

    private void figure(String unit, String indicator, Period period, int value) {
        figures.add(
                List.of(new Statement(UnitId.of(unit), indicator, period, BigDecimal.valueOf(value))),
                new Source(clock.instant(), null, null));
    }

    private void receipt(String unit, String rule, String at) {
        java.time.OffsetDateTime moment = java.time.OffsetDateTime.parse(at);
        String period = rule.equals("BC-6T") ? "2020-H1" : "2020";
        database.sql("""
                        insert into receipt (pack, rule, unit, period, received_at, recorded_at, door, signed)
                        values ('lang-son/2020', ?, ?, ?, ?, ?, 'PAPER', false)
                        """).params(rule, unit, period, moment, moment).update();
    }
}
