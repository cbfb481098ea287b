package vn.dondoc.notices.ladder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.RulePackReader;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** The real pack and calendar of Lạng Sơn 2020 with three of its units and the people who work there. */
public final class LangSonSample {

    public static final RulePack PACK = pack();
    public static final WorkingDays DAYS =
            CalendarCsv.read(Path.of("rules/calendar/vietnam.csv")).orThrow();

    public static final Unit PROVINCE = unit("20", Level.PROVINCE, "tỉnh", "Lạng Sơn", null);
    public static final Unit CAO_LOC = unit("183", Level.DISTRICT, "huyện", "Cao Lộc", "20");
    public static final Unit DONG_DANG = unit("06184", Level.COMMUNE, "thị trấn", "Đồng Đăng", "183");
    public static final Territory TERRITORY = Territory.of(List.of(PROVINCE, CAO_LOC, DONG_DANG));

    public static final Officer STAFF = officer("phong-trao", Role.PROVINCIAL_STAFF, PROVINCE);
    public static final Officer PROVINCE_CHAIR = officer("chu-tich-tinh", Role.CHAIR, PROVINCE);
    public static final Officer CHAIR = officer("chu-tich-cao-loc", Role.CHAIR, CAO_LOC);
    public static final Officer CLERK = officer("can-bo-cao-loc", Role.CLERK, CAO_LOC);
    public static final Officer COMMUNE_CLERK = officer("can-bo-dong-dang", Role.CLERK, DONG_DANG);

    private LangSonSample() {}

    public static Verdict verdict(
            String rule, Unit unit, String period, @Nullable LocalDate lastDay, Outcome outcome, State state) {
        Due due = lastDay == null
                ? null
                : new Due(
                        lastDay.plusDays(1),
                        lastDay,
                        null,
                        lastDay.plusDays(1).atStartOfDay(Due.ZONE).toInstant(),
                        false,
                        List.of());
        return new Verdict(
                PACK.rule(rule).orElseThrow(),
                unit,
                Period.parse(period),
                due,
                outcome,
                state,
                null,
                null,
                null,
                null,
                List.of(),
                "");
    }

    /** Something of Cao Lộc that is tied to an occasion, not to a due day. */
    public static Verdict occasion(String rule, String period) {
        return verdict(rule, CAO_LOC, period, null, Outcome.NOT_YET_DUE, State.NO_DAY);
    }

    /** A report of Cao Lộc that has not come. */
    public static Verdict owed(String rule, String period, LocalDate lastDay) {
        return verdict(rule, CAO_LOC, period, lastDay, Outcome.NOT_YET_DUE, State.OPEN);
    }

    static ReminderPlan plan(LocalDate today, Memory memory) {
        return new ReminderPlan(PACK, DAYS, today, memory);
    }

    /** The same where the half-year report of Cao Lộc was given back and is to be corrected by that day. */
    static ReminderPlan plan(LocalDate today, Memory memory, LocalDate correctBy) {
        ReportKey report = new ReportKey("BC-6T", CAO_LOC.id(), Period.parse("2020-H1"));
        return new ReminderPlan(PACK, DAYS, today, memory, Map.of(report, correctBy));
    }

    /** What that person is told of it, to whom nothing was told before. */
    public static Optional<Reminder> reminder(LocalDate today, String recipient, Part part, Verdict verdict) {
        return plan(today, new Memory(List.of())).reminder(recipient, List.of(part), verdict);
    }

    /** What that person is told of the half-year report, which came in time and is to be corrected by that day. */
    public static Reminder correction(LocalDate today, String recipient, Part part, LocalDate correctBy) {
        Verdict sent = verdict("BC-6T", CAO_LOC, "2020-H1", LocalDate.of(2020, 6, 9), Outcome.MET, State.ON_TIME);
        return plan(today, new Memory(List.of()), correctBy)
                .reminder(recipient, List.of(part), sent)
                .orElseThrow();
    }

    private static Officer officer(String username, Role role, Unit unit) {
        return new Officer(
                username,
                username,
                username + "@example.org",
                Locale.forLanguageTag("vi"),
                List.of(new OfficeHeld(role, unit.id())));
    }

    private static Unit unit(String code, Level level, String type, String name, @Nullable String parent) {
        List<Unit.Parentage> parents =
                parent == null ? List.of() : List.of(new Unit.Parentage(UnitId.of(parent), UnitId.BEGINNING, null));
        return new Unit(UnitId.of(code), level, type, name, null, null, parents);
    }

    private static RulePack pack() {
        var reading = new RulePackReader().read(PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020"));
        if (reading.pack() == null) {
            throw new AssertionError(reading.faults());
        }
        return reading.pack();
    }
}
