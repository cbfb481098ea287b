package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notices.ladder.LangSonSample.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.account.Absence;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.MailChoice.Hour;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** What holds on every morning, whoever works where, whatever comes in and however long the server is off. */
class ManyMorningsTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 4, 20);
    private static final int DAYS_LONG = 100;
    private static final List<String> PERIODS = List.of("2020-H1", "2020-Q2", "2020-05", "2020-9M");

    /** One duty of one unit: when it is due, and when it comes in, if ever. */
    private record Duty(
            Unit unit,
            String period,
            LocalDate due,
            @Nullable LocalDate received,
            boolean waived) {

        Verdict on(LocalDate day) {
            boolean isIn = received != null && received.isBefore(day);
            State state = waived ? State.WAIVED : isIn ? State.ON_TIME : day.isAfter(due) ? State.MISSING : State.OPEN;
            Outcome outcome = waived ? Outcome.WAIVED : isIn ? Outcome.MET : Outcome.NOT_YET_DUE;
            return LangSonSample.verdict("BC-6T", unit, period, due, outcome, state);
        }
    }

    private final List<Unit> units = new ArrayList<>();
    private final List<Officer> people = new ArrayList<>();
    private final List<Duty> duties = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Mailbox> mailboxes = new ArrayList<>();
    private final Map<String, MailChoice> choices = new HashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void noMorningBreaksTheRules(long seed) {
        Random dice = new Random(seed);
        draw(dice);
        Territory territory = Territory.of(units);
        List<ToldTo> told = new ArrayList<>();
        Set<ToldTo> steps = new HashSet<>();
        int mails = 0;
        int offline = 0;
        boolean wasOff = false;
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS_LONG)); day = day.plusDays(1)) {
            if (offline == 0 && dice.nextInt(12) == 0) {
                offline = 1 + dice.nextInt(5);
            }
            if (!DAYS.isWorkingDay(day) || offline > 0) {
                offline = Math.max(0, offline - 1);
                wasOff = wasOff || DAYS.isWorkingDay(day);
                continue;
            }
            Morning morning = morning(day, territory, told);
            mails += morning.digests().size();
            assertThat(morning.digests())
                    .extracting(digest -> digest.officer().username())
                    .as("at most one mail a person, %s", day)
                    .doesNotHaveDuplicates();
            for (Digest digest : morning.digests()) {
                check(digest, day, wasOff);
                digest.told()
                        .forEach(item -> assertThat(steps.add(item))
                                .as("%s told twice, %s", item, digest.today())
                                .isTrue());
                told.addAll(digest.told());
            }
            assertThat(morning(day, territory, told).digests())
                    .as("the same morning again says nothing")
                    .isEmpty();
            wasOff = false;
        }
        assertThat(mails).isPositive();
        everyOpenDutyThatIsLateWasTold(told);
    }

    private Morning morning(LocalDate day, Territory territory, List<ToldTo> told) {
        List<Absence> today = absences.stream()
                .filter(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.until()))
                .toList();
        Audience audience = new Audience(day, people, choices, today, mailboxes);
        MorningRound round = new MorningRound(new Recipients(audience, territory.on(day)), day);
        ReminderPlan plan = LangSonSample.plan(day, new Memory(told));
        duties.forEach(duty -> round.tell(plan, duty.on(day)));
        return round.morning();
    }

    private void check(Digest digest, LocalDate day, boolean wasOff) {
        assertThat(digest.reminders())
                .as("each matter once, %s", day)
                .extracting(reminder ->
                        List.of(reminder.verdict().unit(), reminder.verdict().period()))
                .doesNotHaveDuplicates();
        for (Reminder reminder : digest.reminders()) {
            assertThat(reminder.verdict().state())
                    .as("nobody is told of what is in or waived")
                    .isIn(State.OPEN, State.MISSING);
            assertThat(reminder.current().day()).isBeforeOrEqualTo(day);
            if (!wasOff) {
                assertThat(reminder.forReader() || !reminder.inPlaceOf().isEmpty())
                        .isTrue();
            }
        }
        boolean isAwayWithADeputy = digest.reminders().stream().anyMatch(Reminder::forReader)
                && new Recipients(audience(day), LangSonSample.TERRITORY.on(day)).reader(digest.officer())
                        != digest.officer();
        assertThat(isAwayWithADeputy)
                .as("%s is away on %s", digest.officer(), day)
                .isFalse();
    }

    private Audience audience(LocalDate day) {
        return new Audience(
                day,
                people,
                choices,
                absences.stream()
                        .filter(absence -> !day.isBefore(absence.from()) && !day.isAfter(absence.until()))
                        .toList(),
                mailboxes);
    }

    /** However the server was off: nothing that stayed open for two weeks after its day was kept from who is in charge. */
    private void everyOpenDutyThatIsLateWasTold(List<ToldTo> told) {
        LocalDate last = FIRST.plusDays(DAYS_LONG);
        for (Duty duty : duties) {
            boolean isLongLate = !duty.waived()
                    && (duty.received() == null
                            || duty.received().isAfter(duty.due().plusDays(14)))
                    && duty.due().isAfter(FIRST)
                    && duty.due().plusDays(14).isBefore(last);
            people.stream()
                    .filter(officer -> officer.offices()
                            .contains(new OfficeHeld(Role.CLERK, duty.unit().id())))
                    .filter(officer -> isLongLate)
                    .forEach(clerk -> assertThat(told)
                            .as("%s of %s", duty, clerk)
                            .anyMatch(item -> item.recipient().equals(clerk.username())
                                    && item.told()
                                            .unit()
                                            .equals(duty.unit().id().toString())
                                    && item.told().period().equals(duty.period())
                                    && item.told().kind() == Told.Kind.STEP
                                    && item.told().step() > 0));
        }
    }

    private void draw(Random dice) {
        Unit province = unit("20", Level.PROVINCE, null);
        add(province, Role.CHAIR, dice);
        add(province, Role.PROVINCIAL_STAFF, dice);
        for (int district = 0; district < 4; district++) {
            Unit above = unit("1" + district, Level.DISTRICT, province);
            office(above, dice);
            for (int commune = 0; commune < 4; commune++) {
                office(unit("06" + district + commune, Level.COMMUNE, above), dice);
            }
        }
        for (int i = 0; i < 6; i++) {
            LocalDate from = FIRST.plusDays(dice.nextInt(DAYS_LONG));
            absences.add(new Absence(any(dice), any(dice), from, from.plusDays(dice.nextInt(20))));
        }
        for (int i = 0; i < 5; i++) {
            choices.put(
                    any(dice),
                    new MailChoice(
                            dice.nextBoolean(),
                            dice.nextBoolean(),
                            dice.nextBoolean(),
                            dice.nextBoolean(),
                            Hour.MORNING));
        }
    }

    private String any(Random dice) {
        return people.get(dice.nextInt(people.size())).username();
    }

    private void office(Unit unit, Random dice) {
        for (Role role : List.of(Role.CHAIR, Role.CLERK)) {
            if (dice.nextInt(5) > 0) {
                add(unit, role, dice);
            }
        }
        if (dice.nextInt(3) == 0) {
            String address = dice.nextBoolean() && !people.isEmpty()
                    ? String.valueOf(people.get(dice.nextInt(people.size())).email())
                    : "office" + unit.code() + "@example.org";
            mailboxes.add(new Mailbox(unit.id(), address));
        }
        for (String period : PERIODS) {
            LocalDate due = FIRST.plusDays(dice.nextInt(DAYS_LONG));
            LocalDate received = dice.nextInt(3) == 0 ? null : due.plusDays(dice.nextInt(50) - 30);
            duties.add(new Duty(unit, period, due, received, dice.nextInt(10) == 0));
        }
    }

    private void add(Unit unit, Role role, Random dice) {
        String username = role.name().toLowerCase(Locale.ROOT) + "." + unit.code();
        List<OfficeHeld> offices = new ArrayList<>(List.of(new OfficeHeld(role, unit.id())));
        if (dice.nextInt(6) == 0) {
            offices.add(new OfficeHeld(
                    Role.CLERK, units.get(dice.nextInt(units.size())).id()));
        }
        people.add(new Officer(username, username, username + "@example.org", Locale.forLanguageTag("vi"), offices));
    }

    private Unit unit(String code, Level level, @Nullable Unit above) {
        List<Unit.Parentage> parents =
                above == null ? List.of() : List.of(new Unit.Parentage(above.id(), UnitId.BEGINNING, null));
        Unit unit = new Unit(UnitId.of(code), level, "", code, null, null, parents);
        units.add(unit);
        return unit;
    }
}
