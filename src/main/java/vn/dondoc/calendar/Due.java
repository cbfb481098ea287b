package vn.dondoc.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/**
 * When something must be there at the latest.
 *
 * @param printedDay the day that stands in the document: D of {@code trước ngày D}; where none is printed
 *     ({@code trong năm}) the last day of that time
 * @param lastDay the last acceptable day, as people say it
 * @param hour the hour printed; absent = the whole day
 * @param moment the first instant that is too late, in Asia/Ho_Chi_Minh
 * @param rolled whether the day was moved off a day off
 * @param steps how the words became this day, in message keys with arguments, for people
 */
public record Due(
        LocalDate printedDay,
        LocalDate lastDay,
        @Nullable LocalTime hour,
        Instant moment,
        boolean rolled,
        List<Step> steps) {

    /** Where the days are counted: in the offices that report. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A last day, whole or up to an hour; the moment follows from them. */
    static Due on(LocalDate printedDay, LocalDate lastDay, @Nullable LocalTime hour, boolean rolled, List<Step> steps) {
        Instant moment = hour == null
                ? lastDay.plusDays(1).atStartOfDay(ZONE).toInstant()
                : lastDay.atTime(hour).atZone(ZONE).toInstant();
        return new Due(printedDay, lastDay, hour, moment, rolled, List.copyOf(steps));
    }

    /**
     * One step of the explanation; {@code code} is a message key of the calendar's bundle. Arguments are texts, numbers
     * or further steps, which are said in the reader's language too.
     */
    public record Step(String code, List<Object> arguments) implements MessageSourceResolvable {

        static Step of(String code, Object... arguments) {
            return new Step(code, List.of(arguments));
        }

        @Override
        public String[] getCodes() {
            return new String[] {code};
        }

        @Override
        public Object[] getArguments() {
            return arguments.toArray();
        }

        @Override
        public @Nullable String getDefaultMessage() {
            return null;
        }
    }

    /** The same with a step before all others. */
    Due explainedBy(Step first) {
        List<Step> all = new ArrayList<>(steps);
        all.add(0, first);
        return new Due(printedDay, lastDay, hour, moment, rolled, List.copyOf(all));
    }

    /** Whether it is too late at {@code now}. */
    public boolean isPast(Instant now) {
        return !now.isBefore(moment);
    }

    /** How the words became this day, in one line for people. */
    public String explain(MessageSource messages, Locale locale) {
        return steps.stream().map(step -> messages.getMessage(step, locale)).collect(Collectors.joining(" → "));
    }
}
