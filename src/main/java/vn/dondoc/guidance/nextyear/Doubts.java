package vn.dondoc.guidance.nextyear;

import java.time.Year;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a line says that was true of its year and may not be of the next. Anniversaries go on counting (27/7: the year
 * less 1947), reviews do not: a review after five years is held once.
 */
record Doubts(Years years) {

    private static final Pattern COUNTED = pattern("(?<!\\d)(\\d{1,3}) năm\\b(?! \\d)");
    private static final Pattern ANNIVERSARY = pattern("kỷ niệm|kỉ niệm|ngày thành lập|ngày truyền thống|lần thứ");
    private static final Pattern ONCE = pattern("sơ kết|tổng kết|đại hội đại biểu|bầu cử");
    private static final Pattern WAITING = pattern("khi có (?:văn bản|hướng dẫn)");
    private static final Pattern WEEKDAY =
            Pattern.compile("[Tt]hứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|[Cc]hủ nhật|nghỉ (?:Tết|lễ|bù)");
    private static final Pattern LEAP_DAY = pattern("(?<!\\d)29/0?2(?!\\d)");
    private static final Pattern LAST_OF_FEBRUARY = pattern("(?<!\\d)28/0?2(?!\\d)");
    private static final Pattern DISTRICT = pattern("mỗi (?:huyện|thị xã|thành phố|thị trấn)");

    /** The first year that begins without districts, which ended on 30 June 2025. */
    private static final int WITHOUT_DISTRICTS = 2026;

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Of any line, remarks of earlier planners included. */
    void ofAny(String line, Consumer<Remark> remarks) {
        if (finds(WEEKDAY, line)) {
            remarks.accept(Remark.marked("weekday", Years.year(years.to())));
        }
        if (finds(LEAP_DAY, line) && !Year.isLeap(years.to())) {
            remarks.accept(Remark.marked("leap-day", Years.year(years.to())));
        } else if (finds(LAST_OF_FEBRUARY, line) && Year.isLeap(years.to())) {
            remarks.accept(Remark.marked("leap-year", Years.year(years.to())));
        }
    }

    /** Of what the pack says itself. */
    void of(String line, Consumer<Remark> remarks) {
        boolean counted = counted(line, remarks);
        if (!counted && finds(ONCE, line)) {
            remarks.accept(Remark.marked("once", Years.year(years.to())));
        }
    }

    /** Of a line of a rule. */
    void ofRule(String line, Consumer<Remark> remarks) {
        of(line, remarks);
        if (finds(WAITING, line)) {
            remarks.accept(Remark.marked("waiting"));
        }
        if (years.to() >= WITHOUT_DISTRICTS && years.from() < WITHOUT_DISTRICTS && finds(DISTRICT, line)) {
            remarks.accept(Remark.marked("tier"));
        }
    }

    private boolean counted(String line, Consumer<Remark> remarks) {
        boolean anniversary = finds(ANNIVERSARY, line);
        List<Integer> numbers = COUNTED.matcher(line)
                .results()
                .map(count -> Integer.valueOf(count.group(1)))
                .filter(number -> number > 1) // "6 tháng và 01 năm" is a period
                .distinct()
                .toList();
        numbers.forEach(number -> remarks.accept(anniversary ? anniversary(number) : review(number)));
        return !numbers.isEmpty();
    }

    private Remark anniversary(int number) {
        return Remark.marked(
                "anniversary",
                Integer.toString(number),
                Integer.toString(number + years.distance()),
                Years.year(years.from() - number),
                Years.year(years.to()));
    }

    private Remark review(int number) {
        return Remark.marked("review", Integer.toString(number), Years.year(years.to()));
    }

    private static boolean finds(Pattern pattern, String line) {
        return pattern.matcher(line).find();
    }
}
