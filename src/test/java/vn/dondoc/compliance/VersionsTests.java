package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.KeptPlan;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Lạng Sơn 2020, adopted in February. On 17 November a changed pack is adopted: the half-year report is due later, the
 * festival asked of 90 % only, the quarterly models of nobody.
 */
@ServerTest
@Transactional
class VersionsTests {

    private static final String NAME = ChangedPacks.NAME;
    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 17);
    private static final UnitId CAO_LOC = UnitId.of("183");

    @Autowired
    private LangSon langSon;

    @Autowired
    private Units units;

    @Autowired
    private Packs packs;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc web;

    @TempDir
    private Path folder;

    private final List<Figure> figures = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private List<Verdict> before;
    private AdoptedPack second;

    @BeforeEach
    void adoptInFebruaryAndAgainInNovember() {
        clock.moveTo("2020-02-24T08:00");
        AsInstallation.run(() -> units.take(ChangedPacks.units().getBytes(StandardCharsets.UTF_8), "units.csv"));
        langSon.settle();
        adopt(ChangedPacks.langSon());
        clock.moveTo("2020-11-17T08:00");
        for (String district : List.of("178", "180", "181", "182", "183")) {
            receipts.add(receipt(district, "BC-6T", "2020-H1", "2020-06-05T09:00"));
            receipts.add(receipt(district, "MH-QUY", "2020-Q1", "2020-03-25T09:00"));
        }
        figures.add(new Figure(
                LangSon.PROVINCE, "kdc-ngay-hoi", Period.year(2020), BigDecimal.valueOf(190), clock.instant()));
        intake.take(NAME, figures, receipts);
        judgments.judge(packs.find(NAME).orElseThrow());
        before = verdicts.of(packs.find(NAME).orElseThrow());
        second = adopt(ChangedPacks.langSon().halfYearLater().festivalIn(90).withoutQuarterlyModels());
    }

    @Test
    void whatWasDueBeforeStandsAsItWas() {
        assertThat(second.version()).isEqualTo(2);
        assertThat(past(verdicts.of(second))).isEqualTo(past(before)).hasSizeGreaterThan(50);
        assertThat(find("BC-6T", CAO_LOC, "2020-H1"))
                .returns(State.ON_TIME, Verdict::state)
                .extracting(verdict -> verdict.due().lastDay())
                .isEqualTo(LocalDate.of(2020, 6, 9));
        assertThat(find("MH-QUY", CAO_LOC, "2020-Q1").state())
                .as("a rule that went")
                .isEqualTo(State.LATE);
    }

    @Test
    void whatIsStillToComeIsJudgedByTheNewVersion() {
        assertThat(before)
                .filteredOn(verdict -> verdict.rule().code().equals("NH-100"))
                .extracting(Verdict::outcome)
                .containsExactly(Outcome.NOT_YET_DUE);
        assertThat(find("NH-100", LangSon.PROVINCE, "2020"))
                .returns(Outcome.MET, Verdict::outcome)
                .extracting(Verdict::threshold)
                .isEqualTo(BigDecimal.valueOf(90));
        assertThat(verdicts.of(second))
                .noneMatch(verdict -> verdict.rule().code().equals("MH-QUY")
                        && verdict.period().equals(Period.parse("2020-Q4")));
    }

    @Test
    void aReportThatComesLateIsJudgedByTheVersionItWasDueUnder() {
        clock.moveTo("2020-11-18T09:00");
        intake.take(NAME, List.of(), List.of(receipt("184", "BC-6T", "2020-H1", "2020-11-18T08:00")));
        intake.take(NAME, List.of(), List.of(receipt("183", "MH-QUY", "2020-Q2", "2020-11-18T08:00")));
        assertThat(find("BC-6T", UnitId.of("184"), "2020-H1").reason()).endsWith("late=162");
        assertThat(find("MH-QUY", CAO_LOC, "2020-Q2").state()).isEqualTo(State.LATE);
        assertThat(database.sql("""
                                select concat(rule, ' ', period, ' ', version, ' ', state) from verdict_change
                                where changed_at > ? and rule in ('BC-6T', 'MH-QUY') order by id
                                """)
                        .param(MovableClock.at("2020-11-18T00:00").atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .containsExactly("BC-6T 2020-H1 1 LATE", "MH-QUY 2020-Q2 1 LATE");
    }

    @Test
    void theStoredPackStillGivesTheSameVerdicts() throws IOException {
        PackFiles stored = packs.files(NAME, 1).orElseThrow();
        assertThat(stored.digest()).isEqualTo(ChangedPacks.langSon().files().digest());
        Path exported = folder.resolve(NAME);
        for (Map.Entry<String, byte[]> file : stored.files().entrySet()) {
            Path to = exported.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        StringWriter ours = new StringWriter();
        VerdictsCsv.print(packs.version(NAME, 1).orElseThrow().pack(), past(verdicts.of(second)), List.of(), ours);
        List<String> kept = ours.toString().lines().skip(1).toList();
        assertThat(evaluate(exported)).containsAll(kept);
        assertThat(kept).hasSizeGreaterThan(50);
    }

    @Test
    void aVerdictNamesItsVersionAndTheVersionWhatItChanged() throws Exception {
        page("/verdicts/BC-6T/183/2020-H1")
                .andExpect(content()
                        .string(allOf(
                                containsString("Xét theo phiên bản 1, áp dụng ngày 24/02/2020"),
                                containsString("href=\"/packs/lang-son/2020/versions/1\""),
                                containsString("trước ngày 10/6"),
                                not(containsString("trước ngày 20/6")))));
        page("/verdicts/NH-100/20/2020")
                .andExpect(content().string(containsString("Xét theo phiên bản 2, áp dụng ngày 17/11/2020")));
        page("/packs/lang-son/2020/versions")
                .andExpect(content()
                        .string(allOf(
                                containsString("đến hết ngày 16/11/2020"), containsString("từ ngày 17/11/2020"))));
        page("/packs/lang-son/2020/versions/2")
                .andExpect(content()
                        .string(allOf(
                                containsString(second.pack().digest()),
                                containsString("Bớt 11 việc: MH-QUY, Mỗi huyện mỗi quý một mô hình"),
                                containsString("19/12/2020"),
                                not(containsString("BC-6T,")))));
        page("/packs/lang-son/2020/versions/1").andExpect(content().string(containsString("Thêm 11 việc: BC-6T")));
        web.perform(get("/packs/lang-son/2020/versions/3").with(user(LangSon.STAFF)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aRuleThatWentBreaksNoPage() throws Exception {
        page("/verdicts/MH-QUY/183/2020-Q1")
                .andExpect(content()
                        .string(allOf(containsString("Xét theo phiên bản 1"), containsString("Hằng quý mỗi huyện"))));
        page("/reports/MH-QUY/183/2020-Q2");
        page("/obligations?rule=MH-QUY").andExpect(content().string(containsString("MH-QUY Mỗi huyện mỗi quý")));
        for (String path : List.of("/", "/units/183", "/receipts", "/receipts/new?duty=MH-QUY@2020-Q2", "/outbox")) {
            page(path);
        }
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(user(LangSon.STAFF))).andExpect(status().isOk());
    }

    private AdoptedPack adopt(ChangedPacks changed) {
        return AsInstallation.call(() -> packs.adopt(changed.files()));
    }

    private Verdict find(String rule, UnitId unit, String period) {
        return verdicts.find(second, rule, unit, Period.parse(period)).orElseThrow();
    }

    /** Those of obligations dated before the second adoption. */
    private List<Verdict> past(List<Verdict> all) {
        KeptPlan plan = obligations.plan(second);
        Map<Key, LocalDate> days = Stream.concat(plan.obligations().stream(), plan.exempt().stream())
                .collect(Collectors.toMap(Key::of, Obligation::day, (one, other) -> one));
        return all.stream()
                .filter(verdict -> days.containsKey(Key.of(verdict))
                        && days.get(Key.of(verdict)).isBefore(NOVEMBER))
                .sorted(Comparator.comparing(Key::of, Key.order(second.pack())))
                .toList();
    }

    private static Receipt receipt(String unit, String rule, String period, String at) {
        Instant moment = LocalDateTime.parse(at).atZone(Due.ZONE).toInstant();
        return new Receipt(UnitId.of(unit), rule, Period.parse(period), moment, moment, Receipt.Door.PAPER, null, null);
    }

    private List<String> evaluate(Path pack) throws IOException {
        StringBuilder figureRows = new StringBuilder("unit,indicator,period,value\n");
        figures.forEach(figure -> figureRows.append(
                "%s,%s,%s,%s%n".formatted(figure.unit(), figure.indicator(), figure.period(), figure.value())));
        StringBuilder reportRows = new StringBuilder("unit,report,period,received_at\n");
        receipts.forEach(receipt -> reportRows.append("%s,%s,%s,%s%n"
                .formatted(
                        receipt.unit(),
                        receipt.rule(),
                        receipt.period(),
                        receipt.receivedAt().atZone(Due.ZONE).toLocalDateTime())));
        Files.writeString(folder.resolve("units.csv"), ChangedPacks.units());
        Files.writeString(folder.resolve("figures.csv"), figureRows);
        Files.writeString(folder.resolve("reports.csv"), reportRows);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new EvaluateCommand(messages))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "--pack=" + pack,
                        "--adopted",
                        "--rules-dir=rules",
                        "--units=" + folder.resolve("units.csv"),
                        "--figures=" + folder.resolve("figures.csv"),
                        "--reports=" + folder.resolve("reports.csv"),
                        "--as-of=2020-11-17T08:00");
        assertThat(exit).as(err::toString).isZero();
        return out.toString().lines().toList();
    }
}
