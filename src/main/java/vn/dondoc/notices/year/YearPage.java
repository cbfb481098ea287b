package vn.dondoc.notices.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The mails of a year as the page shows them.
 *
 * @param number of this page, counted from 0
 * @param days of this page, with their mails
 * @param over who gets more than wanted in a week, the most first
 * @param left how many more of those there are
 */
record YearPage(
        MailLoad load,
        List<Bar> bars,
        int number,
        int count,
        List<Day> days,
        List<MailLoad.PersonWeek> over,
        int left) {

    private static final int DAYS_A_PAGE = 15;
    private static final int MAILS_A_DAY = 60;
    private static final int NAMED = 30;
    private static final int HEIGHT = 100;

    /** A week of the picture: as many units high as its share of the fullest week. */
    record Bar(LocalDate monday, long mails, int x, long y, long height) {}

    /** A day with mails, of which only the first are listed. */
    record Day(LocalDate day, int number, List<PlannedMail> mails) {}

    static YearPage of(MailLoad load, int page, int mostAWeek) {
        Map<LocalDate, List<PlannedMail>> byDay = load.mails().stream()
                .collect(Collectors.groupingBy(PlannedMail::day, TreeMap::new, Collectors.toList()));
        List<Day> all = byDay.entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue().size(),
                        day.getValue().stream().limit(MAILS_A_DAY).toList()))
                .toList();
        int pages = Math.max(1, (all.size() + DAYS_A_PAGE - 1) / DAYS_A_PAGE);
        int number = Math.min(page, pages - 1);
        List<MailLoad.PersonWeek> over = load.personWeeks().stream()
                .filter(week -> week.mails() > mostAWeek)
                .toList();
        return new YearPage(
                load,
                bars(load),
                number,
                pages,
                all.stream()
                        .skip((long) number * DAYS_A_PAGE)
                        .limit(DAYS_A_PAGE)
                        .toList(),
                over.stream().limit(NAMED).toList(),
                Math.max(0, over.size() - NAMED));
    }

    private static List<Bar> bars(MailLoad load) {
        Map<LocalDate, Long> weeks = load.weeks();
        long most = Math.max(
                1, weeks.values().stream().mapToLong(Long::longValue).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        weeks.forEach((monday, mails) -> {
            long height = (mails * HEIGHT + most - 1) / most;
            bars.add(new Bar(monday, mails, bars.size(), HEIGHT - height, height));
        });
        return bars;
    }
}
