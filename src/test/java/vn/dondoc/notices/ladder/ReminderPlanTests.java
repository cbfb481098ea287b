package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notices.ladder.LangSonSample.CAO_LOC;
import static vn.dondoc.notices.ladder.LangSonSample.CHAIR;
import static vn.dondoc.notices.ladder.LangSonSample.CLERK;
import static vn.dondoc.notices.ladder.LangSonSample.COMMUNE_CLERK;
import static vn.dondoc.notices.ladder.LangSonSample.DAYS;
import static vn.dondoc.notices.ladder.LangSonSample.DONG_DANG;
import static vn.dondoc.notices.ladder.LangSonSample.PROVINCE_CHAIR;
import static vn.dondoc.notices.ladder.LangSonSample.STAFF;
import static vn.dondoc.notices.ladder.LangSonSample.TERRITORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.notices.recipients.Recipients;

class ReminderPlanTests {

    private static final LocalDate SATURDAY = LocalDate.of(2020, 11, 21);
    private static final Verdict ANNUAL_REPORT = LangSonSample.owed("BC-NAM", "2020", SATURDAY);

    /** What was told, as the outbox would remember it. */
    private final List<ToldTo> told = new ArrayList<>();

    private final Recipients recipients =
            new Recipients(List.of(STAFF, PROVINCE_CHAIR, CHAIR, CLERK, COMMUNE_CLERK), TERRITORY.on(SATURDAY));

    /** One morning for one person; what is said is remembered. */
    private Optional<Reminder> morning(LocalDate today, Officer officer, Verdict verdict) {
        Optional<Reminder> said = Optional.ofNullable(
                        recipients.of(verdict.unit()).get(officer))
                .flatMap(parts ->
                        LangSonSample.plan(today, new Memory(told)).reminder(officer.username(), parts, verdict));
        said.ifPresent(reminder -> told.add(new ToldTo(officer.username(), reminder.told())));
        return said;
    }

    @Test
    void aReportThatNeverComesIsRemindedByTheLadderEachPersonFromTheirStep() {
        Map<Officer, List<String>> expected = Map.of(
                CLERK, List.of("11-09", "11-16", "11-19", "11-20", "11-23", "11-25", "11-27"),
                CHAIR, List.of("11-20", "11-23", "11-25", "11-27"),
                PROVINCE_CHAIR, List.of("11-27"),
                STAFF, List.of("11-23", "11-25", "11-27", "12-04"),
                COMMUNE_CLERK, List.of());

        expected.forEach((officer, days) -> {
            List<String> said = Stream.iterate(LocalDate.of(2020, 10, 1), day -> day.plusDays(1))
                    .limit(120)
                    .filter(DAYS::isWorkingDay)
                    .filter(day -> morning(day, officer, ANNUAL_REPORT).isPresent())
                    .map(day -> day.toString().substring(5))
                    .toList();
            assertThat(said).as(officer.username()).isEqualTo(days);
        });
    }

    @Test
    void whereNobodyElseIsInChargeTheChairIs() {
        Recipients chairOnly = new Recipients(List.of(CHAIR), TERRITORY.on(SATURDAY));

        assertThat(recipients.of(CAO_LOC).get(CHAIR)).containsExactly(Part.CHAIR);
        assertThat(chairOnly.of(CAO_LOC).get(CHAIR)).containsExactly(Part.IN_CHARGE);
    }

    @Test
    void theSameMorningTwiceSaysNothingTheSecondTime() {
        LocalDate day = LocalDate.of(2020, 11, 16);

        assertThat(morning(day, CLERK, ANNUAL_REPORT)).isPresent();
        assertThat(morning(day, CLERK, ANNUAL_REPORT)).isEmpty();
    }

    @Test
    void afterDaysOfflineOneReminderNamesThoseMissed() {
        assertThat(morning(LocalDate.of(2020, 11, 9), CLERK, ANNUAL_REPORT)).isPresent();

        Reminder caughtUp =
                morning(LocalDate.of(2020, 11, 24), CLERK, ANNUAL_REPORT).orElseThrow();

        assertThat(caughtUp.current().step().workingDays()).isEqualTo(1);
        assertThat(caughtUp.missed())
                .extracting(reached -> reached.day().toString())
                .containsExactly("2020-11-16", "2020-11-19", "2020-11-20");
        assertThat(morning(LocalDate.of(2020, 11, 25), CLERK, ANNUAL_REPORT))
                .get()
                .satisfies(reminder -> assertThat(reminder.missed()).isEmpty());
    }

    @Test
    void anExtensionBeginsTheLadderAnew() {
        LocalDate today = LocalDate.of(2020, 11, 27);
        assertThat(morning(today, CLERK, ANNUAL_REPORT)).isPresent();

        Verdict extended = LangSonSample.owed("BC-NAM", "2020", LocalDate.of(2020, 12, 4));
        assertThat(morning(today, CLERK, extended))
                .get()
                .satisfies(reminder ->
                        assertThat(reminder.current().step().workingDays()).isEqualTo(-5));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OPEN", "MISSING"})
    void whatIsReceivedDoneWaivedOrWaitingIsNotAskedFor(State state) {
        Verdict closed = LangSonSample.verdict("BC-NAM", CAO_LOC, "2020", SATURDAY, Outcome.MET, state);

        assertThat(morning(LocalDate.of(2020, 11, 23), CLERK, closed)).isEmpty();
        assertThat(morning(LocalDate.of(2020, 11, 23), STAFF, closed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "NH-100, 2020-12-17, false, followed on the pages only",
        "MH-XA,  2020-12-16, false, not yet in danger",
        "MH-XA,  2020-12-17, true,  ten working days are left",
        "MH-XA,  2021-01-04, false, an aim is never urged",
    })
    void anAimIsToldWhenItsDangerBeginsAndNeverUrged(String rule, LocalDate today, boolean said, String why) {
        Verdict aim = LangSonSample.verdict(
                rule, DONG_DANG, "2020", LocalDate.of(2020, 12, 31), Outcome.NOT_YET_DUE, State.OPEN);

        assertThat(morning(today, COMMUNE_CLERK, aim).isPresent()).isEqualTo(said);
    }

    @Test
    void anUnmetTargetIsToldOnceAndItsReversalOnce() {
        LocalDate newYear = LocalDate.of(2021, 1, 4);
        LocalDate yearsEnd = LocalDate.of(2020, 12, 31);
        Verdict unmet = LangSonSample.verdict("MH-XA", DONG_DANG, "2020", yearsEnd, Outcome.NOT_MET, State.SHORT);
        Verdict met = LangSonSample.verdict("MH-XA", DONG_DANG, "2020", yearsEnd, Outcome.MET, State.REACHED);

        assertThat(morning(newYear, COMMUNE_CLERK, unmet))
                .get()
                .extracting(Reminder::kind)
                .isEqualTo(Told.Kind.NOT_MET);
        assertThat(morning(newYear.plusDays(1), COMMUNE_CLERK, unmet)).isEmpty();
        assertThat(morning(newYear.plusDays(2), COMMUNE_CLERK, met))
                .get()
                .extracting(Reminder::kind)
                .isEqualTo(Told.Kind.REVERSED);
        assertThat(morning(newYear.plusDays(3), COMMUNE_CLERK, met)).isEmpty();
        assertThat(morning(newYear, CHAIR, unmet))
                .as("a key target also reaches the leaders")
                .isPresent();
    }

    /** To be corrected by Wednesday, the tenth of June; ladder: one working day before, that day, 1, 3 and 5 after. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2020-06-08 | -  | -  | -  | -
            2020-06-09 | -1 | -  | -  | -
            2020-06-10 | 0  | 0  | -  | -
            2020-06-11 | 1  | 1  | -  | 1
            2020-06-12 | -  | -  | -  | -
            2020-06-15 | 3  | 3  | -  | 3
            2020-06-17 | 5  | 5  | 5  | 5
            2020-06-24 | -  | -  | -  | -
            """)
    void aCorrectionIsAskedForByItsOwnDay(
            LocalDate today,
            @Nullable Integer clerk,
            @Nullable Integer chair,
            @Nullable Integer leader,
            @Nullable Integer staff) {
        LocalDate correctBy = LocalDate.of(2020, 6, 10);
        Verdict sent = LangSonSample.verdict(
                "BC-6T", CAO_LOC, "2020-H1", LocalDate.of(2020, 6, 9), Outcome.MET, State.ON_TIME);
        Map<Officer, Integer> heard = new HashMap<>();
        for (LocalDate day = LocalDate.of(2020, 6, 5); !day.isAfter(today); day = day.plusDays(1)) {
            heard.clear();
            for (Officer officer : List.of(CLERK, CHAIR, PROVINCE_CHAIR, STAFF)) {
                List<Part> parts = recipients.of(sent.unit()).get(officer);
                Optional<Reminder> said =
                        LangSonSample.plan(day, new Memory(told), correctBy).reminder(officer.username(), parts, sent);
                said.ifPresent(reminder -> {
                    assertThat(reminder.kind()).isEqualTo(Told.Kind.CORRECTION);
                    assertThat(reminder.summit()).isEqualTo(correctBy);
                    heard.put(officer, reminder.told().step());
                    told.add(new ToldTo(officer.username(), reminder.told()));
                });
            }
        }

        assertThat(heard.get(CLERK)).isEqualTo(clerk);
        assertThat(heard.get(CHAIR)).isEqualTo(chair);
        assertThat(heard.get(PROVINCE_CHAIR)).isEqualTo(leader);
        assertThat(heard.get(STAFF)).isEqualTo(staff);
    }

    /** "Không tiếp nhận": its receipt is struck out, and it is asked for as any report that has not come. */
    @Test
    void whatIsStillOwedAltogetherIsAskedForAsSuch() {
        Verdict owed = LangSonSample.owed("BC-6T", "2020-H1", LocalDate.of(2020, 6, 9));
        ReminderPlan plan = LangSonSample.plan(LocalDate.of(2020, 6, 9), new Memory(told), LocalDate.of(2020, 6, 10));

        assertThat(plan.reminder(CLERK.username(), recipients.of(owed.unit()).get(CLERK), owed))
                .hasValueSatisfying(reminder -> assertThat(reminder.kind()).isEqualTo(Told.Kind.STEP));
    }
}
