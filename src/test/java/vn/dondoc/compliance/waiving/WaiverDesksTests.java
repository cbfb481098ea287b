package vn.dondoc.compliance.waiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.AskingDesk.Asking;
import vn.dondoc.compliance.waiving.DecisionDesk.Decision;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** On Tuesday 2/6/2020; the half-year report is due on Tuesday 9/6. */
@ServerTest
@Transactional
@RecordApplicationEvents
class WaiverDesksTests {

    private static final Period HALF_YEAR = Period.parse("2020-H1");
    private static final Key REPORT = new Key("BC-6T", LangSon.CAO_LOC, HALF_YEAR);
    private static final LocalDate FIFTEENTH = LocalDate.of(2020, 6, 15);

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private AskingDesk askingDesk;

    @Autowired
    private DecisionDesk decisionDesk;

    @Autowired
    private WaiverRequests requests;

    @Autowired
    private Grants grants;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private VerdictWords words;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Intake intake;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ApplicationEvents events;

    private AdoptedPack pack;

    @BeforeEach
    void adopt() {
        clock.moveTo("2020-01-15T08:00");
        langSon.settle();
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        clock.moveTo("2020-06-02T08:00");
        judgments.judge(pack);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Asking moreTime(LocalDate newDay) {
        return new Asking(
                Terms.extended(newDay), "Mưa lũ, chưa tổng hợp xong", "12/MTTQ-BTT", LocalDate.of(2020, 6, 1));
    }

    private static Decision yes(Terms terms) {
        return new Decision(terms, "Đồng ý", "45/MTTQ-PT");
    }

    private long asked() {
        langSon.signIn(LangSon.DISTRICT_CHAIR);
        return askingDesk.ask(pack, REPORT, moreTime(FIFTEENTH), List.of(), false);
    }

    private Verdict verdict(Key duty) {
        return verdicts.find(pack, duty.rule(), duty.unit(), duty.period()).orElseThrow();
    }

    private String said(Verdict verdict) {
        return words.say(verdict, LocalDate.now(clock), Locale.forLanguageTag("vi"));
    }

    private void received(String at) {
        clock.moveTo(at);
        intake.take(
                pack.pack().name(),
                List.of(),
                List.of(new Receipt(
                        LangSon.CAO_LOC,
                        "BC-6T",
                        HALF_YEAR,
                        clock.instant(),
                        clock.instant(),
                        Receipt.Door.PAPER,
                        LangSon.STAFF,
                        null)));
    }

    @Test
    void aUnitAsksAndTheStaffGiveAnotherDayThanAskedFor() {
        long id = asked();
        assertThat(verdict(REPORT).due().lastDay()).as("asking changes nothing").isEqualTo("2020-06-09");
        assertThat(events.stream(WaiverAsked.class)).hasSize(1);

        langSon.signIn(LangSon.STAFF);
        decisionDesk.decide(id, yes(Terms.extended(LocalDate.of(2020, 6, 12))), false);

        Verdict extended = verdict(REPORT);
        assertThat(extended.due().lastDay()).isEqualTo("2020-06-12");
        assertThat(said(extended)).isEqualTo("Chưa đến hạn (còn 10 ngày); được gia hạn đến 12/06/2020 theo 45/MTTQ-PT");
        WaiverRequest answered = requests.find(id).orElseThrow();
        assertThat(answered.letterNumber()).isEqualTo("12/MTTQ-BTT");
        Grant grant = grants.find(answered.answer().waiver()).orElseThrow();
        assertThat(grant.by()).isEqualTo(LangSon.STAFF);
        assertThat(events.stream(WaiversDecided.class).flatMap(told -> told.decided().stream()))
                .singleElement()
                .satisfies(told -> assertThat(told.askedBy()).isEqualTo(LangSon.DISTRICT_CHAIR));
    }

    @Test
    void whatIsNotAgreedToChangesNothingAndMayBeAskedAgain() {
        long id = asked();
        assertThatThrownBy(() -> askingDesk.ask(pack, REPORT, moreTime(FIFTEENTH), List.of(), false))
                .satisfies(refused("asked-already"));
        langSon.signIn(LangSon.STAFF);
        decisionDesk.decide(id, new Decision(null, "Còn đủ thời gian", null), false);
        assertThat(verdict(REPORT).due().lastDay()).isEqualTo("2020-06-09");
        assertThatThrownBy(() -> decisionDesk.decide(id, yes(Terms.extended(FIFTEENTH)), false))
                .satisfies(refused("decided-already"));
        assertThat(asked()).isNotEqualTo(id);
    }

    @Test
    void aWaiverThatEndsBringsTheDutyBack() {
        langSon.signIn(LangSon.STAFF);
        decisionDesk.grant(
                pack,
                "BC-6T",
                HALF_YEAR,
                Set.of(LangSon.CAO_LOC),
                yes(Terms.waived(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 10))),
                false);
        assertThat(verdict(REPORT).state()).isEqualTo(State.WAIVED);
        assertThat(said(verdict(REPORT))).isEqualTo("Được miễn theo 45/MTTQ-PT");
        clock.moveTo("2020-06-10T23:00");
        judgments.judgeAll();
        assertThat(verdict(REPORT).state()).isEqualTo(State.WAIVED);
        clock.moveTo("2020-06-11T01:30");
        judgments.judgeAll();
        assertThat(verdict(REPORT).state()).isEqualTo(State.MISSING);
    }

    @Test
    void whatWasGivenIsTakenBackAndTheEarlierDayCountsAgain() {
        langSon.signIn(LangSon.STAFF);
        decisionDesk.grant(pack, "BC-6T", HALF_YEAR, Set.of(LangSon.CAO_LOC), yes(Terms.extended(FIFTEENTH)), false);
        decisionDesk.grant(
                pack,
                "BC-6T",
                HALF_YEAR,
                Set.of(LangSon.CAO_LOC),
                yes(Terms.extended(LocalDate.of(2020, 6, 22))),
                false);
        Grant last = grants.of(pack.pack().name(), LangSon.CAO_LOC).get(0);
        decisionDesk.revoke(last.id(), "Nhầm ngày");
        assertThat(verdict(REPORT).due().lastDay()).isEqualTo(FIFTEENTH);
        assertThatThrownBy(() -> decisionDesk.revoke(last.id(), "Nhầm ngày")).satisfies(refused("revoked-already"));
        decisionDesk.revoke(
                grants.of(pack.pack().name(), LangSon.CAO_LOC).get(1).id(), "Nhầm việc");
        assertThat(verdict(REPORT).due().lastDay()).isEqualTo("2020-06-09");
        assertThat(grants.of(pack.pack().name())).as("nothing is deleted").hasSize(2);
    }

    @Test
    void severalUnitsAreGivenTheSameAndWhatOneHadAskedForIsAnsweredByIt() {
        long id = asked();
        langSon.signIn(LangSon.STAFF);
        Set<UnitId> hit = Set.of(LangSon.CAO_LOC, LangSon.VAN_LANG);
        decisionDesk.grant(pack, "BC-6T", HALF_YEAR, hit, yes(Terms.extended(FIFTEENTH)), false);
        assertThat(verdicts.of(pack, List.copyOf(hit)))
                .filteredOn(verdict -> verdict.rule().code().equals("BC-6T"))
                .hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict.extendedTo()).isEqualTo(FIFTEENTH));
        assertThat(requests.find(id).orElseThrow().isOpen()).isFalse();
        assertThat(events.stream(WaiversDecided.class)).hasSize(1);
    }

    @Test
    void aDayGivenAfterwardsMakesWhatCameLateInTimeAndSaysSo() {
        clock.moveTo("2020-06-10T00:10");
        judgments.judgeAll();
        received("2020-06-12T09:00");
        assertThat(verdict(REPORT).state()).isEqualTo(State.LATE);
        clock.moveTo("2020-06-16T09:00");
        langSon.signIn(LangSon.STAFF);
        Decision late = yes(Terms.extended(FIFTEENTH));
        assertThatThrownBy(() -> decisionDesk.grant(pack, "BC-6T", HALF_YEAR, Set.of(LangSon.CAO_LOC), late, false))
                .satisfies(refused("past", "was-late"));
        decisionDesk.grant(pack, "BC-6T", HALF_YEAR, Set.of(LangSon.CAO_LOC), late, true);
        assertThat(verdict(REPORT).state()).isEqualTo(State.ON_TIME);
        assertThat(said(verdict(REPORT))).startsWith("Đã gửi đúng hạn; được gia hạn đến 15/06/2020");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            BC-6T,  2020-06-09, not-later
            BC-6T,  2020-06-08, not-later
            BC-6T,  2020-06-14, day-off
            BC-6T,  2023-06-12, too-far
            BC-6T,  2020-06-12,
            """)
    void aNewDayIsLookedAt(String rule, LocalDate newDay, @Nullable String fault) {
        langSon.signIn(LangSon.DISTRICT_CLERK);
        Key duty = new Key(rule, LangSon.CAO_LOC, HALF_YEAR);
        if (fault == null) {
            askingDesk.ask(pack, duty, moreTime(newDay), List.of(), false);
        } else {
            assertThatThrownBy(() -> askingDesk.ask(pack, duty, moreTime(newDay), List.of(), false))
                    .satisfies(refused(fault));
        }
    }

    @Test
    void aDayOffIsNeverRolled() {
        langSon.signIn(LangSon.STAFF);
        LocalDate sunday = LocalDate.of(2020, 6, 14);
        decisionDesk.grant(pack, "BC-6T", HALF_YEAR, Set.of(LangSon.CAO_LOC), yes(Terms.extended(sunday)), true);
        assertThat(verdict(REPORT).due().lastDay()).isEqualTo(sunday);
    }

    @Test
    void whoeverIsInAnotherUnitNeitherAsksNorDecides() {
        langSon.signIn(LangSon.OTHER_CHAIR);
        assertThatThrownBy(() -> askingDesk.ask(pack, REPORT, moreTime(FIFTEENTH), List.of(), false))
                .isInstanceOf(AccessDeniedException.class);
        long id = asked();
        for (String other : List.of(LangSon.OTHER_CHAIR, LangSon.DISTRICT_CHAIR, LangSon.COMMUNE_CLERK)) {
            langSon.signIn(other);
            assertThatThrownBy(() -> decisionDesk.decide(id, yes(Terms.extended(FIFTEENTH)), false))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
        langSon.signIn(LangSon.OTHER_CHAIR);
        Set<UnitId> both = Set.of(LangSon.CAO_LOC, LangSon.VAN_LANG);
        assertThatThrownBy(
                        () -> decisionDesk.grant(pack, "BC-6T", HALF_YEAR, both, yes(Terms.extended(FIFTEENTH)), false))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(grants.of(pack.pack().name())).isEmpty();
    }

    @Test
    void aDistrictsChairDecidesForTheCommunesThatReportToIt() {
        Key commune = new Key("MH-XA", LangSon.DONG_DANG, Period.year(2020));
        Asking asking = new Asking(Terms.waived(null, null), "Sáp nhập", null, null);
        langSon.signIn(LangSon.COMMUNE_CLERK);
        long id = askingDesk.ask(pack, commune, asking, List.of(), false);
        langSon.signIn(LangSon.DISTRICT_CLERK);
        assertThatThrownBy(() -> decisionDesk.decide(id, yes(asking.terms()), false))
                .isInstanceOf(AccessDeniedException.class);
        langSon.signIn(LangSon.DISTRICT_CHAIR);
        decisionDesk.decide(id, yes(asking.terms()), false);
        assertThat(verdict(commune).state()).isEqualTo(State.WAIVED);
    }

    @Test
    void whatHasComeInTimeNeedsNoMoreOfIt() {
        received("2020-06-03T09:00");
        langSon.signIn(LangSon.DISTRICT_CHAIR);
        assertThatThrownBy(() -> askingDesk.ask(pack, REPORT, moreTime(FIFTEENTH), List.of(), false))
                .satisfies(refused("met"));
        assertThatThrownBy(() -> askingDesk.ask(
                        pack, REPORT, new Asking(Terms.extended(FIFTEENTH), " ", null, null), List.of(), false))
                .satisfies(refused("no-reason", "met"));
    }

    /** For exactly these reasons, in any order. */
    private static Consumer<Throwable> refused(String... codes) {
        return thrown -> assertThat(((RefusedException) thrown).faults())
                .extracting(Fault::code)
                .map(code -> code.substring(code.lastIndexOf('.') + 1))
                .containsExactlyInAnyOrder(codes);
    }
}
