package vn.dondoc.territory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the Front's territory: province, district, commune, residential area or member organisation.
 *
 * @param id what identifies it
 * @param level its tier
 * @param type its kind in words, lower case: {@code huyện}, {@code thành phố}, {@code xã}, {@code khu dân cư}
 * @param name its own name without the type: {@code Cao Lộc}
 * @param residentialAreas how many residential areas it has where they are not units of their own; absent = not known
 * @param until the last day it existed, inclusive; absent = still exists
 * @param parents under whom it stood, by days, in order
 */
public record Unit(
        UnitId id,
        Level level,
        String type,
        String name,
        @Nullable Integer residentialAreas,
        @Nullable LocalDate until,
        List<Parentage> parents) {

    public Unit {
        parents = List.copyOf(parents);
    }

    /**
     * Under whom a unit stood from one day to another.
     *
     * @param parent the unit above
     * @param from first day, inclusive
     * @param until last day, inclusive; absent = still
     */
    public record Parentage(
            UnitId parent, LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** The code alone; unique among the units of one day. */
    public String code() {
        return id.code();
    }

    /** Type and name as a sentence writes them: {@code huyện Cao Lộc}. */
    public String fullName() {
        return type + " " + name;
    }

    /** Whether the unit existed on that day. */
    public boolean existedOn(LocalDate day) {
        return !day.isBefore(id.from()) && (until == null || !day.isAfter(until));
    }

    /** That day, or the nearest one on which the unit existed: its old reports are still to be seen. */
    public LocalDate nearestDay(LocalDate day) {
        if (until != null && until.isBefore(day)) {
            return until;
        }
        return id.from().isAfter(day) ? id.from() : day;
    }

    /** The unit above it on that day; absent for a province, and on days on which it did not exist. */
    public @Nullable UnitId parentOn(LocalDate day) {
        for (Parentage parentage : parents) { // asked for every unit of every tree: no stream
            if (parentage.covers(day)) {
                return parentage.parent();
            }
        }
        return null;
    }
}
