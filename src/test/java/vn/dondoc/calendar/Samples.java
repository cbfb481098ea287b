package vn.dondoc.calendar;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.MovableClock;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Bound;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitsCsv;

/** Small packs and provinces for the tests of this module. */
final class Samples {

    static final PackSettings USUAL = settings(Holidays.NEXT_WORKING_DAY, true);

    private Samples() {}

    static PackSettings settings(Holidays holidays, boolean beforeIsExclusive) {
        Map<Level, Level> reportsTo = Map.of(
                Level.DISTRICT, Level.PROVINCE, Level.COMMUNE, Level.DISTRICT, Level.RESIDENTIAL_AREA, Level.COMMUNE);
        return new PackSettings(holidays, beforeIsExclusive, false, false, false, 10, Map.of(), reportsTo);
    }

    static Deadline before(Day day) {
        return new Deadline.Dated("trước " + day, Bound.BEFORE, day, null);
    }

    static Deadline onOrBefore(Day day) {
        return new Deadline.Dated("chậm nhất " + day, Bound.ON_OR_BEFORE, day, null);
    }

    static Deadline beforeHour(int hour, Day day) {
        return new Deadline.Dated("trước " + hour + " giờ " + day, Bound.BEFORE, day, LocalTime.of(hour, 0));
    }

    /** {@code D/M}. */
    static Day day(int day, int month) {
        return new Day.InYear(day, month, null);
    }

    static Scope each(Level level, String... types) {
        return new Scope("mỗi " + level.code(), List.of(new Scope.Part(level, Set.of(types))));
    }

    static Rule report(String code, Scope scope, Rhythm rhythm, Deadline deadline) {
        return rule(Rule.Kind.REPORT, code, scope, rhythm, deadline, Set.of(), null, null, null);
    }

    static Rule task(String code, Scope scope, Deadline deadline) {
        return rule(Rule.Kind.TASK, code, scope, Rhythm.ANNUAL, deadline, Set.of(), null, null, null);
    }

    /** A target of the year that is aimed at: nobody is reminded of it. */
    static Rule aim(String code, Scope scope, Deadline deadline) {
        return new Rule(
                Rule.Kind.TARGET,
                code,
                "Tên " + code,
                "câu",
                "a.quytac",
                1,
                List.of(new Rule.Citation("hd", "I.1")),
                Rule.Binding.AIM,
                scope,
                List.of(Rhythm.ANNUAL),
                new Demand.Complete("việc"),
                deadline,
                null,
                Severity.WATCH,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static Rule rule(
            Rule.Kind kind,
            String code,
            Scope scope,
            Rhythm rhythm,
            Deadline deadline,
            Set<String> except,
            @Nullable Set<String> only,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return rule(kind, code, scope, rhythm, new Demand.Complete("việc"), deadline, null, except, only, from, until);
    }

    /** What is asked for once or again whenever something comes about. */
    static Rule rule(
            Rule.Kind kind,
            String code,
            Scope scope,
            Rhythm rhythm,
            Demand demand,
            Deadline deadline,
            @Nullable String event) {
        return rule(kind, code, scope, rhythm, demand, deadline, event, Set.of(), null, null, null);
    }

    private static Rule rule(
            Rule.Kind kind,
            String code,
            Scope scope,
            Rhythm rhythm,
            Demand demand,
            Deadline deadline,
            @Nullable String event,
            Set<String> except,
            @Nullable Set<String> only,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new Rule(
                kind,
                code,
                "Tên " + code,
                "câu",
                "a.quytac",
                1,
                List.of(new Rule.Citation("hd", "I.1")),
                Rule.Binding.DUTY,
                scope,
                List.of(rhythm),
                demand,
                deadline,
                event,
                Severity.NORMAL,
                null,
                null,
                except,
                only,
                null,
                null,
                null,
                from,
                until,
                List.of(),
                List.of());
    }

    /** A pack of province 20 for 2020. */
    static RulePack pack(Rule... rules) {
        return pack(USUAL, rules);
    }

    static RulePack pack(PackSettings settings, Rule... rules) {
        return pack(2020, settings, rules);
    }

    static RulePack pack(int year, PackSettings settings, Rule... rules) {
        return new RulePack(
                "lang-son/" + year,
                "Gói thử",
                "20",
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                settings,
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(rules),
                "0");
    }

    /** Province 20 with two districts, two communes and a township; province 14 with one district. */
    static final String UNITS = """
            code,parent_code,level,type,name_vi,valid_to
            20,,province,tỉnh,Lạng Sơn,
            183,20,district,huyện,Cao Lộc,
            185,20,district,huyện,Bắc Sơn,
            06184,183,commune,xã,Hòa Bình,
            06325,185,commune,xã,Hoà Bình,2020-06-30
            06322,185,commune,thị trấn,Bắc Sơn,
            14,,province,tỉnh,Sơn La,
            116,14,district,thành phố,Sơn La,
            """;

    /** The days off of the repository's own calendar. */
    static WorkingDays vietnam() {
        return CalendarCsv.read(Path.of("rules/calendar/vietnam.csv")).orThrow();
    }

    /** Something that came about on that day, entered the next morning; it concerns everyone. */
    static Opening opening(Awaited awaited, int number, String day) {
        return opening(awaited, number, day, null, Set.of());
    }

    static Opening opening(Awaited awaited, int number, String day, @Nullable String lastDay, Set<UnitId> units) {
        return new Opening(
                number,
                awaited,
                number,
                LocalDate.parse(day),
                lastDay == null ? null : LocalDate.parse(lastDay),
                units,
                null,
                "Công văn " + number,
                entry(),
                null);
    }

    static Opening withdrawn(Opening opening) {
        return new Opening(
                opening.id(),
                opening.awaited(),
                opening.number(),
                opening.day(),
                opening.lastDay(),
                opening.units(),
                opening.letterNumber(),
                opening.subject(),
                opening.entered(),
                new Opening.Withdrawal("Nhập nhầm", entry()));
    }

    static SetDay setDay(String rule, Period period, @Nullable UnitId unit, @Nullable String day) {
        return new SetDay(1, rule, period, unit, day == null ? null : LocalDate.parse(day), "Công văn 12", entry());
    }

    static Opening.Entry entry() {
        return new Opening.Entry("canbo", MovableClock.at("2020-03-02T08:00"));
    }

    static Territory territory() {
        return UnitsCsv.read(new StringReader(UNITS), "units.csv").orThrow();
    }
}
