package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitsCsv;

class CourseTests {

    private static final WorkingDays DAYS =
            CalendarCsv.read(Path.of("rules/calendar/vietnam.csv")).orThrow();

    private final Territory territory = UnitsCsv.read(Path.of("src/main/resources/demo/units-lang-son-2020.csv"))
            .orThrow();
    private final RulePack pack =
            PackReader.create().readAdopted(PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020"));
    private final Judging judging =
            new Judging(pack, RuleCompiler.of(Path.of("rules")).compile(pack), territory);
    private final Owed owed = new Owed(
            new YearPlanner().plan(pack, territory, DAYS, Entered.NOTHING),
            new YearPlanner().exempt(pack, territory, DAYS, Entered.NOTHING));

    /** Judging only what can have turned gives what judging everything would. */
    @Test
    void momentByMomentItIsWhatJudgingAllWouldSay() {
        Course.Known known = somethingKnown(new Random(42));
        Course course = Course.of(judging, owed, known, any -> true);
        Random dice = new Random(7);
        for (LocalDate day = LocalDate.of(2020, 2, 1);
                day.isBefore(LocalDate.of(2021, 1, 20));
                day = day.plusDays(1 + dice.nextInt(30))) {
            Instant moment = day.atTime(7, 30).atZone(Due.ZONE).toInstant();
            assertThat(course.at(moment))
                    .as("on %s", day)
                    .containsExactlyInAnyOrderElementsOf(judging.judge(owed, known.at(moment)));
        }
    }

    private Course.Known somethingKnown(Random dice) {
        List<Receipt> receipts = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>();
        List<Indicator> counted = pack.indicators().values().stream()
                .filter(indicator ->
                        indicator.type().isNumber() && indicator.type().isEntered())
                .toList();
        for (Obligation one : owed.obligations()) {
            Instant at = one.period()
                    .end()
                    .minusDays(dice.nextInt(60))
                    .atTime(9, 0)
                    .atZone(Due.ZONE)
                    .toInstant();
            int fate = dice.nextInt(5);
            if (fate < 2 && one.rule().kind() != Rule.Kind.TARGET) {
                receipts.add(new Receipt(
                        one.unit().id(),
                        one.rule().code(),
                        one.period(),
                        at,
                        at.plusSeconds(dice.nextInt(500_000)),
                        Receipt.Door.ZALO,
                        null,
                        null));
            } else if (fate == 2) {
                Indicator indicator = counted.get(dice.nextInt(counted.size()));
                figures.add(new Figure(
                        one.unit().id(), indicator.code(), one.period(), BigDecimal.valueOf(dice.nextInt(3)), at));
            } else if (fate == 3 && dice.nextInt(10) == 0) {
                LocalDate day = one.period().end().minusDays(dice.nextInt(90));
                boolean extension = dice.nextBoolean() && one.due() != null;
                waivers.add(new Waiver(
                        one.rule().code(),
                        one.unit().id(),
                        one.period(),
                        "Thiên tai",
                        day,
                        day.plusDays(30),
                        extension ? one.day().plusDays(10) : null));
            }
        }
        return new Course.Known(figures, receipts, waivers);
    }
}
