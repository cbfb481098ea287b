package vn.dondoc.notices.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dondoc.account.Officer;
import vn.dondoc.calendar.WorkingDays;

/**
 * How the mails of some days weigh on people. Weeks are named by their Monday.
 *
 * @param from first day, inclusive
 * @param until last day, inclusive
 */
record MailLoad(List<PlannedMail> mails, LocalDate from, LocalDate until, WorkingDays days) {

    /** What one person gets in a week. */
    record PersonWeek(Officer person, LocalDate monday, long mails) {}

    int total() {
        return mails.size();
    }

    /** All mails of each week, weeks without any too. */
    SortedMap<LocalDate, Long> weeks() {
        SortedMap<LocalDate, Long> weeks = new TreeMap<>();
        for (LocalDate week = monday(from); !week.isAfter(until); week = week.plusWeeks(1)) {
            weeks.put(week, 0L);
        }
        mails.forEach(mail -> weeks.merge(monday(mail.day()), 1L, Long::sum));
        return weeks;
    }

    /** The weeks in which a person gets any, the fullest first, then by week and person. */
    List<PersonWeek> personWeeks() {
        Map<String, Map<LocalDate, PersonWeek>> found = new LinkedHashMap<>();
        for (PlannedMail mail : mails) {
            LocalDate monday = monday(mail.day());
            found.computeIfAbsent(mail.to().username(), any -> new LinkedHashMap<>())
                    .merge(
                            monday,
                            new PersonWeek(mail.to(), monday, 1),
                            (week, one) -> new PersonWeek(mail.to(), monday, week.mails() + 1));
        }
        return found.values().stream()
                .flatMap(weeks -> weeks.values().stream())
                .sorted(Comparator.comparing(PersonWeek::mails)
                        .reversed()
                        .thenComparing(PersonWeek::monday)
                        .thenComparing(week -> week.person().username()))
                .toList();
    }

    /** The most that anyone gets in a week. */
    long most() {
        return personWeeks().stream().mapToLong(PersonWeek::mails).max().orElse(0);
    }

    /** What half of the people's weeks with mail do not exceed. */
    long median() {
        List<PersonWeek> weeks = personWeeks();
        return weeks.isEmpty() ? 0 : weeks.get(weeks.size() / 2).mails();
    }

    /** Working days on which nobody gets any. */
    List<LocalDate> quietDays() {
        Set<LocalDate> told = mails.stream().map(PlannedMail::day).collect(Collectors.toSet());
        return from.datesUntil(until.plusDays(1))
                .filter(days::isWorkingDay)
                .filter(day -> !told.contains(day))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
