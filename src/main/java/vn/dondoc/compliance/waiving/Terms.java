package vn.dondoc.compliance.waiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for or given: with a new day an extension, without one a waiver.
 *
 * @param from first day on which nothing is owed, inclusive; absent = since ever. Absent of an extension
 * @param until last such day, inclusive; absent = without end. Absent of an extension
 * @param newDay the new last acceptable day; absent = a waiver
 */
public record Terms(
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate newDay) {

    public static Terms extended(LocalDate newDay) {
        return new Terms(null, null, newDay);
    }

    public static Terms waived(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Terms(from, until, null);
    }

    public boolean isExtension() {
        return newDay != null;
    }
}
