package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.compliance.Course;
import vn.dondoc.compliance.Judging;
import vn.dondoc.compliance.Owed;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.notices.ladder.Interruptions.Said;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.notices.year.MailYear;
import vn.dondoc.notices.year.ReportsOfTheYear;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitsCsv;

/**
 * Lạng Sơn 2020, all its districts and communes, morning after morning, and the same with a server that is off for
 * random stretches of three days. {@code -Ddondoc.seeds=200} tries more of them.
 */
class InterruptionsTests {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);
    private static final int SEEDS = Integer.getInteger("dondoc.seeds", 2);

    private final Territory territory =
            Objects.requireNonNull(UnitsCsv.read(Path.of("src/main/resources/demo/units-lang-son-2020.csv"))
                    .territory());
    private final CompiledRules rules = RuleCompiler.of(Path.of("rules")).compile(LangSonSample.PACK);
    private final Owed owed = new Owed(
            new YearPlanner().plan(LangSonSample.PACK, territory, LangSonSample.DAYS, Entered.NOTHING), List.of());
    private final Recipients recipients = new Recipients(people(), territory.on(FIRST));

    /** By what was said, the days of the steps that it named as missed. */
    private final Map<Said, Set<LocalDate>> missed = new HashMap<>();

    @Test
    void whatAServerMissedItMakesGoodOnce() {
        int caughtUp = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Receipt> receipts = ReportsOfTheYear.of(owed.obligations(), seed);
            Map<String, LocalDate> came = receipts.stream()
                    .collect(Collectors.toMap(
                            receipt -> receipt.rule() + "/" + receipt.unit() + "/" + receipt.period(),
                            receipt -> LocalDate.ofInstant(receipt.receivedAt(), vn.dondoc.calendar.Due.ZONE)));
            List<Said> whole = year(receipts, Set.of());
            assertThat(whole)
                    .as("none about what was in")
                    .allMatch(said ->
                            !came.getOrDefault(said.duty(), LocalDate.MAX).isBefore(said.day()));
            Set<LocalDate> off = Interruptions.stretches(12, whole, FIRST, LAST, seed);
            List<Said> interrupted = year(receipts, off);
            caughtUp += Interruptions.check(
                    whole,
                    interrupted,
                    off,
                    LangSonSample.DAYS,
                    LAST,
                    came,
                    (said, day) -> missed.getOrDefault(said, Set.of()).contains(day));
        }
        System.out.println(caughtUp + " entries of " + SEEDS + " years were caught up");
        assertThat(caughtUp).isGreaterThan(SEEDS * 10);
    }

    private List<Said> year(List<Receipt> receipts, Set<LocalDate> off) {
        AdoptedPack adopted = new AdoptedPack(1, Rehearsal.moment(FIRST), LangSonSample.PACK, rules);
        Course course = Course.of(
                new Judging(LangSonSample.PACK, rules, territory),
                owed,
                new Course.Known(List.of(), receipts, List.of()),
                MailYear::mayBeTold);
        Rehearsal rehearsal = new Rehearsal(LangSonSample.DAYS, List.of());
        List<Said> said = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (LangSonSample.DAYS.isWorkingDay(day) && !off.contains(day)) {
                for (Digest digest :
                        rehearsal.morning(day, recipients, Map.of(adopted, course.at(Rehearsal.moment(day))))) {
                    digest.reminders().forEach(reminder -> said.add(said(digest, reminder)));
                }
            }
        }
        return said;
    }

    private Said said(Digest digest, Reminder reminder) {
        var told = reminder.told();
        Said said = new Said(
                digest.officer().username(),
                told.rule() + "/" + told.unit() + "/" + told.period(),
                told.kind().name(),
                told.step(),
                told.dueDay(),
                digest.today());
        missed.computeIfAbsent(said, any -> new HashSet<>())
                .addAll(reminder.missed().stream().map(Reminder.Reached::day).toList());
        return said;
    }

    private List<Officer> people() {
        List<Officer> people = new ArrayList<>();
        for (Unit unit : territory.all()) {
            people.add(person("clerk", Role.CLERK, unit));
            people.add(person("chair", Role.CHAIR, unit));
            if (unit.level() == Level.PROVINCE) {
                people.add(person("staff", Role.PROVINCIAL_STAFF, unit));
            }
        }
        return people;
    }

    private static Officer person(String office, Role role, Unit unit) {
        String name = office + "@" + unit.code();
        return new Officer(name, name, null, Locale.forLanguageTag("vi"), List.of(new OfficeHeld(role, unit.id())));
    }
}
