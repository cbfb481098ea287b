package vn.dondoc.notices.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.CalendarCsv;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.guidance.language.Rule.Binding;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.language.Severity;
import vn.dondoc.notices.ladder.Interruptions;
import vn.dondoc.notices.ladder.Interruptions.Said;
import vn.dondoc.notices.year.YearLived.Duty;
import vn.dondoc.notices.year.YearLived.Received;
import vn.dondoc.notices.year.YearLived.Year;
import vn.dondoc.reporting.Receipt;

/** A whole year with real SMTP, and the same year with a server that is off now and then. */
@ServerTest
@Import(YearLived.class)
class SimulatedYearTests {

    private static final long SEED = 2020;
    private static final WorkingDays DAYS =
            CalendarCsv.read(Path.of("rules/calendar/vietnam.csv")).orThrow();

    private static @Nullable Year whole;

    @Autowired
    private YearLived lives;

    @Test
    void everyoneIsToldWhatTheyOweAndNothingElse() {
        Year year = whole();
        System.out.println(table(year));

        assertThat(year.mails()).hasSizeGreaterThan(500);
        assertThat(year.mails()).extracting(Received::day).allMatch(DAYS::isWorkingDay, "a working day");
        assertThat(year.mails())
                .extracting(mail -> mail.recipient() + " " + mail.day())
                .as("at most one a person and morning")
                .doesNotHaveDuplicates();
        nothingThatWasIn(year);
        everythingOverdue(year);
    }

    @Test
    void aServerThatWasOffForDaysMakesGoodWhatItMissedOnce() {
        Year whole = whole();
        List<Said> said = said(whole);
        Set<LocalDate> off = Interruptions.stretches(10, said, YearLived.FIRST, YearLived.LAST, SEED);
        Year interrupted = lives.live(SEED, off);

        Map<String, String> texts = interrupted.mails().stream()
                .collect(Collectors.toMap(mail -> mail.recipient() + " " + mail.day(), Received::text));
        int caughtUp = Interruptions.check(
                said,
                said(interrupted),
                off,
                DAYS,
                YearLived.LAST,
                came(whole).entrySet().stream()
                        .collect(Collectors.toMap(duty -> duty.getKey().toString(), Map.Entry::getValue)),
                (told, missed) -> String.valueOf(texts.get(told.person() + "@example.org " + told.day()))
                        .contains("(" + written(missed) + ")"));
        System.out.println(interrupted.mails().size() + " mails with a server off on " + off.size() + " days, "
                + caughtUp + " entries caught up");
        assertThat(caughtUp).isGreaterThan(20);
        nothingThatWasIn(interrupted);
    }

    /** Lived once for both tests. */
    private Year whole() {
        Year known = whole;
        if (known == null) {
            known = lives.live(SEED, Set.of());
            whole = known;
        }
        return known;
    }

    private static List<Said> said(Year year) {
        return year.told().stream()
                .map(told -> new Said(
                        told.recipient(), told.duty().toString(), told.kind(), told.step(), told.summit(), told.day()))
                .toList();
    }

    /** As offices write days. */
    private static String written(LocalDate day) {
        return "%02d/%s/%d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }

    private static void nothingThatWasIn(Year year) {
        Map<Duty, LocalDate> came = came(year);
        for (Received mail : year.mails()) {
            assertThat(mail.about())
                    .as(mail.subject())
                    .isNotEmpty()
                    .allSatisfy(duty -> assertThat(came.getOrDefault(duty, LocalDate.MAX))
                            .as("%s is spoken of on %s", duty, mail.day())
                            .isAfterOrEqualTo(mail.day()));
        }
    }

    /** The clerk of each unit is urged of each duty that was missing on the first working day after its last. */
    private static void everythingOverdue(Year year) {
        Map<Duty, LocalDate> came = came(year);
        Map<String, Set<Duty>> urged = new HashMap<>();
        for (Received mail : year.mails()) {
            urged.computeIfAbsent(mail.recipient() + " " + mail.day(), any -> new HashSet<>())
                    .addAll(mail.about());
        }
        int counted = 0;
        for (Obligation owed : year.obligations()) {
            Due due = owed.due();
            if (due == null || !isUrged(owed)) {
                continue;
            }
            LocalDate first = DAYS.plus(due.lastDay(), 1);
            boolean missing = !came.getOrDefault(Duty.of(owed), LocalDate.MAX).isBefore(first);
            for (Officer officer :
                    missing && !first.isAfter(YearLived.LAST) ? clerks(year, owed) : List.<Officer>of()) {
                assertThat(urged.getOrDefault(officer.email() + " " + first, Set.of()))
                        .as("%s on %s", officer.username(), first)
                        .contains(Duty.of(owed));
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(50);
    }

    private static boolean isUrged(Obligation owed) {
        return owed.rule().kind() != Kind.TARGET
                && owed.rule().binding() == Binding.DUTY
                && owed.rule().severity() != Severity.WATCH;
    }

    private static List<Officer> clerks(Year year, Obligation owed) {
        return year.people().stream()
                .filter(officer -> officer.offices().stream()
                        .anyMatch(office -> office.role() == Role.CLERK
                                && office.unit().equals(owed.unit().id())))
                .toList();
    }

    /** The day on which each came: what came after the morning of a day is no more spoken of the next. */
    private static Map<Duty, LocalDate> came(Year year) {
        return year.receipts().stream()
                .collect(Collectors.toMap(Duty::of, (Receipt receipt) -> YearLived.day(receipt.receivedAt())));
    }

    private static String table(Year year) {
        Map<String, List<Long>> byRole = new TreeMap<>();
        for (Officer officer : year.people()) {
            long mails = year.mails().stream()
                    .filter(mail -> mail.recipient().equals(officer.email()))
                    .count();
            String role = officer.offices().get(0).role() + " "
                    + officer.offices().get(0).unit().code().length() + " digits";
            byRole.computeIfAbsent(role, any -> new ArrayList<>()).add(mails);
        }
        StringBuilder table = new StringBuilder(year.mails().size() + " mails on "
                + year.mails().stream().map(Received::day).distinct().count() + " days\n");
        byRole.forEach((role, mails) -> {
            mails.sort(Comparator.naturalOrder());
            table.append("%-28s %3d people, %3d to %3d mails, median %3d%n"
                    .formatted(
                            role,
                            mails.size(),
                            mails.get(0),
                            mails.get(mails.size() - 1),
                            mails.get(mails.size() / 2)));
        });
        return table.toString();
    }
}
