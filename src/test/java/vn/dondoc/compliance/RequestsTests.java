package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.Asked;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Request;
import vn.dondoc.calendar.Requests;
import vn.dondoc.calendar.Requests.By;
import vn.dondoc.calendar.Requests.Preview;
import vn.dondoc.calendar.Requests.Proposed;
import vn.dondoc.calendar.Term;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** What an office letter asks of units, from entering it to the verdict. Lạng Sơn on Tuesday 17/11/2020. */
@ServerTest
@Transactional
class RequestsTests {

    private static final String NAME = ChangedPacks.NAME;
    private static final UnitId CAO_LOC = LangSon.CAO_LOC;
    private static final UnitId VAN_LANG = LangSon.VAN_LANG;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Requests requests;

    @Autowired
    private Obligations obligations;

    @Autowired
    private Judgments judgments;

    @Autowired
    private Verdicts verdicts;

    @Autowired
    private Intake intake;

    @Autowired
    private MovableClock clock;

    private AdoptedPack pack;

    @BeforeEach
    void staffWorkUnderAnAdoptedPack() {
        langSon.settle();
        clock.moveTo("2020-02-03T08:00");
        pack = AsInstallation.call(() -> packs.adopt(Path.of("rules/lang-son/2020"), NAME));
        clock.moveTo("2020-11-17T08:00");
        langSon.signIn(LangSon.STAFF);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void droolsJudgesItFromTheMomentItIsEntered() {
        requests.enter(pack, asking("128/MTTQ", before("2020-11-25")));
        assertThat(obligations.of(pack))
                .filteredOn(owed -> Request.isBehind(owed.rule()))
                .hasSize(11);
        assertThat(state(CAO_LOC)).isEqualTo(State.OPEN);

        receive(CAO_LOC, "2020-11-24T23:59");
        clock.moveTo("2020-11-25T00:00");
        judgments.judgeAll();
        assertThat(state(CAO_LOC)).isEqualTo(State.ON_TIME);
        assertThat(state(VAN_LANG)).isEqualTo(State.MISSING);

        receive(VAN_LANG, "2020-11-26T09:00");
        clock.moveTo("2020-11-26T10:00");
        judgments.judgeAll();
        assertThat(state(VAN_LANG)).isEqualTo(State.LATE);
    }

    @Test
    void anHourOfTheLetterIsHeldToTheMinuteAndATaskIsDoneOrNot() {
        By fivePm = new By(Term.Wording.BEFORE_HOUR, LocalDate.of(2020, 11, 20), LocalTime.of(17, 0));
        requests.enter(
                pack,
                new Proposed(
                        "129",
                        day("2020-11-16"),
                        "Rà soát nhà ở",
                        Rule.Kind.TASK,
                        null,
                        Asked.tier(Level.DISTRICT),
                        fivePm));
        receive(CAO_LOC, "2020-11-20T16:59");
        receive(VAN_LANG, "2020-11-20T17:00");
        clock.moveTo("2020-11-20T18:00");
        judgments.judgeAll();
        assertThat(state(CAO_LOC)).isEqualTo(State.DONE);
        assertThat(state(VAN_LANG)).isEqualTo(State.DONE_LATE);
    }

    @Test
    void aNewDayForAllReplacesTheOldOneUntilThatHasPassed() {
        requests.enter(pack, asking("128", before("2020-11-20")));
        assertThat(requests.setTerm(pack, 1, before("2020-11-27"), "Mưa lũ").moved())
                .hasSize(11);
        assertThat(due(CAO_LOC).lastDay()).isEqualTo("2020-11-26");
        assertThat(requests.find(pack, 1).orElseThrow().terms()).hasSize(2);
        assertThat(faults(() -> requests.setTerm(pack, 1, before("2020-11-27"), "Lại")))
                .containsExactly("same-term");
        assertThat(faults(() -> requests.setTerm(pack, 1, before("2020-11-17"), "")))
                .containsExactly("past", "no-reason");
        clock.moveTo("2020-11-27T00:00");
        assertThat(faults(() -> requests.setTerm(pack, 1, before("2020-12-10"), "Muộn")))
                .containsExactly("over");
        assertThat(faults(() -> requests.ask(pack, 1, Asked.tier(Level.COMMUNE))))
                .containsExactly("over");
    }

    @Test
    void unitsAreAddedOnceAndOweItFromThen() {
        requests.enter(pack, asking("128", before("2020-11-25"), new Asked(Set.of(), Set.of(CAO_LOC), Set.of())));
        assertThat(owing()).containsExactly("183");
        requests.ask(pack, 1, new Asked(Set.of(), Set.of(VAN_LANG), Set.of()));
        assertThat(owing()).containsExactly("182", "183");
        assertThat(faults(() -> requests.ask(pack, 1, new Asked(Set.of(), Set.of(VAN_LANG), Set.of()))))
                .containsExactly("asked-already");
        requests.ask(pack, 1, new Asked(Set.of(), Set.of(), Set.of(CAO_LOC)));
        assertThat(owing()).contains("06184").hasSizeGreaterThan(20);
    }

    @Test
    void whatWasDueBeforeItIsWithdrawnStaysAndTheRestGoes() {
        requests.enter(pack, asking("128", before("2020-11-20")));
        requests.enter(pack, asking("130", before("2020-11-25")));
        clock.moveTo("2020-11-21T08:00");
        assertThat(faults(() -> requests.withdraw(pack, 1, " "))).containsExactly("no-reason");
        assertThat(requests.withdraw(pack, 1, "Nhầm").superseded()).isZero();
        assertThat(requests.withdraw(pack, 2, "Thôi").superseded()).isEqualTo(11);
        assertThat(faults(() -> requests.withdraw(pack, 2, "Nữa"))).containsExactly("withdrawn-already");
        assertThat(state(CAO_LOC)).isEqualTo(State.MISSING);
        assertThat(verdicts.of(pack)).noneMatch(verdict -> verdict.rule().code().equals("YC.2"));
        Verdict past = verdict(CAO_LOC);
        assertThat(past.rule().title()).isEqualTo("Báo cáo nhanh 128");
        requests.enter(pack, asking("131", before("2020-11-27")));
        assertThat(requests.of(pack)).extracting(Request::code).containsExactly("YC.1", "YC.2", "YC.3");
    }

    @Test
    void aNewVersionOfThePackLeavesRequestsAndTheirVerdictsAsTheyAre() {
        requests.enter(pack, asking("128", before("2020-11-20")));
        requests.enter(pack, asking("130", before("2020-12-25")));
        receive(CAO_LOC, "2020-11-18T09:00");
        clock.moveTo("2020-11-23T08:00");
        judgments.judgeAll();
        List<String> before = said();
        AdoptedPack next = AsInstallation.call(
                () -> packs.adopt(ChangedPacks.langSon().halfYearLater().files()));
        assertThat(next.version()).isEqualTo(2);
        assertThat(said()).isEqualTo(before).hasSize(22);
        assertThat(verdicts.versionOf(next, verdict(CAO_LOC)).version()).isEqualTo(1);
        requests.setTerm(next, 2, before("2020-12-29"), "Cuối năm");
        assertThat(obligations.of(next))
                .filteredOn(owed -> owed.rule().code().equals("YC.2"))
                .allSatisfy(owed -> assertThat(owed.due().lastDay()).isEqualTo("2020-12-28"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Proposed wrong = new Proposed(
                "128",
                day("2020-11-18"),
                " ",
                Rule.Kind.TASK,
                "ntm-dtvm",
                new Asked(Set.of(Level.ORGANISATION), Set.of(UnitId.of("999")), Set.of()),
                new By(Term.Wording.AT_LATEST, null, null));
        assertThat(faults(() -> requests.preview(pack, wrong)))
                .containsExactlyInAnyOrder(
                        "no-subject", "letter-to-come", "no-form", "unknown-unit", "no-tier", "no-day");
        assertThat(faults(() -> requests.preview(pack, asking("1", before("2020-11-15")))))
                .containsExactly("day-before-letter");
        assertThat(faults(() -> requests.preview(pack, asking("1", before("2020-11-17")))))
                .containsExactly("past");
        assertThat(faults(() -> requests.preview(pack, asking("1", before("2022-01-05")))))
                .containsExactly("too-far");
        assertThat(faults(() ->
                        requests.preview(pack, asking("1", new By(Term.Wording.BEFORE_HOUR, day("2020-11-20"), null)))))
                .containsExactly("no-hour");
        assertThat(faults(() -> requests.preview(
                        pack, asking("1", before("2020-11-20"), new Asked(Set.of(), Set.of(), Set.of())))))
                .containsExactly("no-unit");
    }

    @Test
    void aSubjectIsOnePlainLineWhoeverHandsItIn() {
        Proposed typed = new Proposed(
                "12\r\nBcc: a@example.org",
                day("2020-11-16"),
                "Báo cáo\u0000\r\nTo: b@example.org\u202E\u2028<b>",
                Rule.Kind.REPORT,
                null,
                Asked.tier(Level.DISTRICT),
                before("2020-11-25"));
        requests.enter(pack, typed);
        Request kept = requests.find(pack, 1).orElseThrow();
        assertThat(kept.subject()).isEqualTo("Báo cáo To: b@example.org <b>");
        assertThat(kept.letterNumber()).isEqualTo("12 Bcc: a@example.org");
    }

    @Test
    void theSameLetterIsEnteredOnceHoweverItsMarksAreTyped() {
        requests.enter(pack, asking("128/MTTQ", before("2020-11-25")));
        assertThat(faults(() -> requests.enter(pack, asking("128/mttq ", before("2020-11-26")))))
                .containsExactly("entered-already");
        Proposed other = new Proposed(
                "128/MTTQ",
                day("2020-11-16"),
                "Việc khác",
                Rule.Kind.TASK,
                null,
                Asked.tier(Level.DISTRICT),
                before("2020-11-25"));
        assertThat(requests.preview(pack, other).sameLetter()).hasSize(1);
    }

    @Test
    void thePreviewSaysWhoByWhenAndFromWhichMorning() {
        Preview preview = requests.preview(pack, asking("128", before("2020-11-30")));
        assertThat(preview.owed()).hasSize(11);
        assertThat(preview.owed().get(0).due().lastDay()).isEqualTo("2020-11-29");
        assertThat(preview.firstReminder()).isEqualTo("2020-11-23");
        assertThat(requests.preview(pack, asking("128", new By(Term.Wording.NO_DAY, null, null)))
                        .firstReminder())
                .isNull();
        assertThat(requests.of(pack)).isEmpty();
    }

    @Test
    void onlyStaffAndAdministratorsMayAsk() {
        langSon.signIn(LangSon.DISTRICT_CHAIR);
        Proposed asking = asking("128", before("2020-11-25"));
        assertThatThrownBy(() -> requests.enter(pack, asking)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> requests.withdraw(pack, 1, "x")).isInstanceOf(AccessDeniedException.class);
        langSon.signIn(LangSon.ADMINISTRATOR);
        assertThat(requests.enter(pack, asking).number()).isEqualTo(1);
    }

    private static Proposed asking(String letter, By by) {
        return asking(letter, by, Asked.tier(Level.DISTRICT));
    }

    private static Proposed asking(String letter, By by, Asked asked) {
        return new Proposed(letter, day("2020-11-16"), "Báo cáo nhanh 128", Rule.Kind.REPORT, null, asked, by);
    }

    private static By before(String day) {
        return new By(Term.Wording.BEFORE, day(day), null);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<String> faults(Runnable work) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, work::run);
        return refused.faults().stream()
                .map(Fault::code)
                .map(code -> code.substring(code.lastIndexOf('.') + 1))
                .toList();
    }

    private void receive(UnitId unit, String at) {
        Instant moment = LocalDateTime.parse(at).atZone(Due.ZONE).toInstant();
        Receipt receipt = new Receipt(
                unit, "YC.1", Period.parse("2020/1"), moment, moment, Receipt.Door.PAPER, LangSon.STAFF, null);
        intake.take(NAME, List.of(), List.of(receipt));
    }

    private List<String> owing() {
        return obligations.of(pack).stream()
                .filter(owed -> Request.isBehind(owed.rule()))
                .map(owed -> owed.unit().code())
                .toList();
    }

    private List<String> said() {
        return verdicts.of(packs.find(NAME).orElseThrow()).stream()
                .filter(verdict -> Request.isBehind(verdict.rule()))
                .map(verdict -> "%s %s %s %s"
                        .formatted(
                                verdict.rule().code(),
                                verdict.unit().code(),
                                verdict.state(),
                                verdict.due().lastDay()))
                .toList();
    }

    private State state(UnitId unit) {
        return verdict(unit).state();
    }

    private Due due(UnitId unit) {
        return verdict(unit).due();
    }

    private Verdict verdict(UnitId unit) {
        return verdicts.find(pack, "YC.1", unit, Period.parse("2020/1")).orElseThrow();
    }
}
