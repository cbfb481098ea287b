package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notices.ladder.LangSonSample.CAO_LOC;
import static vn.dondoc.notices.ladder.LangSonSample.CHAIR;
import static vn.dondoc.notices.ladder.LangSonSample.CLERK;
import static vn.dondoc.notices.ladder.LangSonSample.COMMUNE_CLERK;
import static vn.dondoc.notices.ladder.LangSonSample.DAYS;
import static vn.dondoc.notices.ladder.LangSonSample.PROVINCE_CHAIR;
import static vn.dondoc.notices.ladder.LangSonSample.STAFF;
import static vn.dondoc.notices.ladder.LangSonSample.TERRITORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.MailChoice.Hour;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Recipients;

/** The whole ladder as {@code words.md} has it: each step, for each person concerned, in each state. */
class LadderTableTests {

    /** A Tuesday, far from days off. */
    private static final LocalDate DUE = LocalDate.of(2020, 6, 9);

    private static final String SHARED = "vanphong@example.org";
    private static final Set<State> OPEN = EnumSet.of(State.OPEN, State.MISSING);

    private static Recipients recipients(MailChoice choice) {
        List<Officer> people = List.of(STAFF, PROVINCE_CHAIR, CHAIR, CLERK, COMMUNE_CLERK);
        Map<String, MailChoice> choices = people.stream().collect(Collectors.toMap(Officer::username, any -> choice));
        return new Recipients(
                new Audience(DUE, people, choices, List.of(), List.of(new Mailbox(CAO_LOC.id(), SHARED))),
                TERRITORY.on(DUE));
    }

    /** Who is told on a day of what was not told before that day's step. */
    private static Set<String> told(Verdict verdict, LocalDate day, @Nullable Integer lastTold, MailChoice choice) {
        Recipients recipients = recipients(choice);
        Set<String> told = new TreeSet<>();
        recipients.of(CAO_LOC).forEach((officer, parts) -> {
            List<ToldTo> before = new ArrayList<>();
            if (lastTold != null) {
                before.add(new ToldTo(
                        officer.username(),
                        new Told(
                                LangSonSample.PACK.name(),
                                verdict.rule().code(),
                                CAO_LOC.id().toString(),
                                verdict.period().toString(),
                                DUE,
                                Told.Kind.STEP,
                                lastTold)));
            }
            Optional<Reminder> reminder = LangSonSample.plan(day, new Memory(before))
                    .reminder(officer.username(), parts, verdict, recipients.choice(officer));
            reminder.filter(said -> said.current().day().equals(day)).ifPresent(said -> told.add(role(officer)));
        });
        return told;
    }

    private static String role(Officer officer) {
        return Map.of(
                        STAFF, "staff",
                        PROVINCE_CHAIR, "leader",
                        CHAIR, "chair",
                        CLERK, "clerk",
                        COMMUNE_CLERK, "other")
                .getOrDefault(officer, "mailbox");
    }

    @ParameterizedTest(name = "step {0} on {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            -10 | 2020-05-26 | 2020-H1 2020-9M 2020          | clerk mailbox
             -5 | 2020-06-02 | 2020-H1 2020-9M 2020 2020-Q2  | clerk mailbox
             -2 | 2020-06-05 | 2020-H1 2020-9M 2020 2020-Q2 2020-05 | clerk mailbox
              0 | 2020-06-09 | 2020-H1 2020-9M 2020 2020-Q2 2020-05 | chair clerk mailbox
              1 | 2020-06-10 | 2020-H1 2020-9M 2020 2020-Q2 2020-05 | chair clerk mailbox staff
              3 | 2020-06-12 | 2020-H1 2020-9M 2020 2020-Q2 2020-05 | chair clerk mailbox staff
              5 | 2020-06-16 | 2020-H1 2020-9M 2020 2020-Q2 2020-05 | chair clerk leader mailbox staff
             10 | 2020-06-23 | 2020-H1 2020-9M 2020 2020-Q2 2020-05 | staff
            """)
    void eachStepReachesWhomItConcernsAndNobodyOnceItIsSettled(int step, LocalDate day, String periods, String who) {
        Set<String> expected = new TreeSet<>(List.of(who.split(" ")));
        for (String period : List.of("2020-H1", "2020-9M", "2020", "2020-Q2", "2020-05")) {
            boolean isOfLadder = List.of(periods.split(" ")).contains(period);
            for (State state : State.values()) {
                Verdict verdict = LangSonSample.verdict("BC-6T", CAO_LOC, period, DUE, Outcome.NOT_YET_DUE, state);
                assertThat(told(verdict, day, step - 1, MailChoice.EVERYTHING))
                        .as("step %s of %s, %s", step, period, state)
                        .isEqualTo(isOfLadder && OPEN.contains(state) ? expected : Set.of());
            }
        }
    }

    @Test
    void betweenTheStepsNobodyIsTold() {
        Set<LocalDate> steps = Stream.of(-10, -5, -2, 0, 1, 3, 5, 10)
                .map(step -> step == 0 ? DUE : DAYS.plus(DUE, step))
                .collect(Collectors.toSet());
        Verdict owed = LangSonSample.owed("BC-6T", "2020-H1", DUE);

        assertThat(DUE.minusDays(40)
                        .datesUntil(DUE.plusDays(60))
                        .filter(day ->
                                !told(owed, day, null, MailChoice.EVERYTHING).isEmpty()))
                .containsExactlyInAnyOrderElementsOf(steps);
    }

    @ParameterizedTest(name = "step {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            -10 | 2020-05-26 | mailbox
             -2 | 2020-06-05 | mailbox
              0 | 2020-06-09 | chair clerk mailbox
              3 | 2020-06-12 | chair clerk mailbox
              5 | 2020-06-16 | chair clerk mailbox
            """)
    void whoWantsAsLittleAsMayBeIsStillToldOfTheirOwnFromTheDueDayOn(int step, LocalDate day, String who) {
        MailChoice least = new MailChoice(false, false, false, false, Hour.MORNING);

        assertThat(told(LangSonSample.owed("BC-6T", "2020-H1", DUE), day, step - 1, least))
                .isEqualTo(new TreeSet<>(List.of(who.split(" "))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"WAIVED", "MET", "NOT_APPLICABLE"})
    void whatIsSettledWithoutAReceiptIsNotAskedForEither(Outcome outcome) {
        State state = outcome == Outcome.WAIVED
                ? State.WAIVED
                : outcome == Outcome.MET ? State.ON_TIME : State.NOT_APPLICABLE;

        assertThat(told(
                        LangSonSample.verdict("BC-6T", CAO_LOC, "2020-H1", DUE, outcome, state),
                        DUE.plusDays(1),
                        0,
                        MailChoice.EVERYTHING))
                .isEmpty();
    }
}
