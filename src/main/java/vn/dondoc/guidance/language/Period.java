package vn.dondoc.guidance.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The stretch of time that something is owed for, by its name: {@code 2020}, {@code 2020-H1}, {@code 2020-9M},
 * {@code 2020-Q3}, {@code 2020-07}; {@code 2020/1} for what an event opened.
 *
 * @param year the calendar year
 * @param rhythm its kind
 * @param number month 1–12, quarter 1–4, running number of an occasion; 1 for the rest
 */
public record Period(int year, Rhythm rhythm, int number) implements Comparable<Period> {

    private static final Pattern NAME =
            Pattern.compile("(\\d{4})(?:-(H1)|-(9M)|-Q([1-4])|-(0[1-9]|1[0-2])|/(\\d{1,4}))?");

    /** @throws IllegalArgumentException if the text is no period's name */
    public static Period parse(String name) {
        Matcher match = NAME.matcher(name);
        if (!match.matches()) {
            throw new IllegalArgumentException("Not a period: " + name);
        }
        int year = Integer.parseInt(match.group(1));
        if (match.group(2) != null) {
            return new Period(year, Rhythm.HALF_YEAR, 1);
        } else if (match.group(3) != null) {
            return new Period(year, Rhythm.NINE_MONTHS, 1);
        } else if (match.group(4) != null) {
            return new Period(year, Rhythm.QUARTERLY, Integer.parseInt(match.group(4)));
        } else if (match.group(5) != null) {
            return new Period(year, Rhythm.MONTHLY, Integer.parseInt(match.group(5)));
        } else if (match.group(6) != null) {
            return new Period(year, Rhythm.OCCASIONAL, Integer.parseInt(match.group(6)));
        }
        return year(year);
    }

    /** The whole calendar year. */
    public static Period year(int year) {
        return new Period(year, Rhythm.ANNUAL, 1);
    }

    /** All periods of that rhythm in the year, in order; none for occasions, which nobody knows beforehand. */
    public static List<Period> of(Rhythm rhythm, int year) {
        int count = switch (rhythm) {
            case MONTHLY -> 12;
            case QUARTERLY -> 4;
            case HALF_YEAR, NINE_MONTHS, ANNUAL -> 1;
            case OCCASIONAL -> 0;
        };
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Period(year, rhythm, number))
                .toList();
    }

    /** First day, inclusive. */
    public LocalDate start() {
        int month = switch (rhythm) {
            case MONTHLY -> number;
            case QUARTERLY -> 3 * number - 2;
            default -> 1;
        };
        return LocalDate.of(year, month, 1);
    }

    /** Last day, inclusive. */
    public LocalDate end() {
        int month = switch (rhythm) {
            case MONTHLY -> number;
            case QUARTERLY -> 3 * number;
            case HALF_YEAR -> 6;
            case NINE_MONTHS -> 9;
            case ANNUAL, OCCASIONAL -> 12;
        };
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }

    /** The same period of the year before; none of what an event opened. */
    public Optional<Period> yearBefore() {
        return rhythm == Rhythm.OCCASIONAL ? Optional.empty() : Optional.of(new Period(year - 1, rhythm, number));
    }

    /** The period before of the same rhythm: the last month or quarter of the year before goes before the first. */
    public Optional<Period> before() {
        return number > 1 && rhythm != Rhythm.OCCASIONAL
                ? Optional.of(new Period(year, rhythm, number - 1))
                : yearBefore().map(earlier -> {
                    List<Period> all = of(rhythm, earlier.year());
                    return all.get(all.size() - 1);
                });
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = end().compareTo(other.end());
        int byStart = start().compareTo(other.start());
        int byRhythm = rhythm.compareTo(other.rhythm);
        return byEnd != 0 ? byEnd : byStart != 0 ? -byStart : byRhythm != 0 ? byRhythm : number - other.number;
    }

    @Override
    public String toString() {
        return switch (rhythm) {
            case MONTHLY -> "%d-%02d".formatted(year, number);
            case QUARTERLY -> "%d-Q%d".formatted(year, number);
            case HALF_YEAR -> year + "-H1";
            case NINE_MONTHS -> year + "-9M";
            case ANNUAL -> Integer.toString(year);
            case OCCASIONAL -> year + "/" + number;
        };
    }
}
