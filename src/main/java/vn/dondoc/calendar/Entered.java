package vn.dondoc.calendar;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * What the offices entered during the year under one pack, beside its rules.
 *
 * @param openings in the order entered, withdrawn ones too
 * @param setDays those in force: one for each rule, period and unit
 * @param requests by office letters, in the order of their numbers, withdrawn ones too
 */
public record Entered(List<Opening> openings, List<SetDay> setDays, List<Request> requests) {

    /** A year in which nothing was opened and no day set. */
    public static final Entered NOTHING = new Entered(List.of(), List.of(), List.of());

    public Entered {
        openings = List.copyOf(openings);
        setDays = List.copyOf(setDays);
        requests = List.copyOf(requests);
    }

    /** A year without requests. */
    public Entered(List<Opening> openings, List<SetDay> setDays) {
        this(openings, setDays, List.of());
    }

    /** The request that the code means, withdrawn or not. */
    Optional<Request> request(String code) {
        return requests.stream().filter(request -> request.code().equals(code)).findFirst();
    }

    /** What a letter asked for, by the code of its rule; empty = no letter did. */
    public Optional<String> subject(String code) {
        return request(code).map(Request::subject);
    }

    /** Every time it came about, in the order entered; without what was withdrawn. */
    List<Opening> standing(Awaited awaited) {
        return openings.stream()
                .filter(opening -> opening.stands() && opening.awaited().isSame(awaited))
                .toList();
    }

    /** The day that an administrator set for everyone. */
    @Nullable
    SetDay forAll(String rule, Period period) {
        return setDay(rule, period, null);
    }

    /** The days that units set for those below them. */
    List<SetDay> forThoseBelow(String rule, Period period) {
        return setDays(rule, period).filter(day -> day.unit() != null).toList();
    }

    /** The day that the unit set for those below it, or an administrator for all. */
    @Nullable
    SetDay setDay(String rule, Period period, @Nullable UnitId unit) {
        return setDays(rule, period)
                .filter(day -> Objects.equals(day.unit(), unit))
                .findFirst()
                .orElse(null);
    }

    /** As if the unit had set no days for those below it. */
    Entered without(@Nullable UnitId unit) {
        return unit == null
                ? this
                : new Entered(
                        openings,
                        setDays.stream().filter(day -> !unit.equals(day.unit())).toList(),
                        requests);
    }

    private Stream<SetDay> setDays(String rule, Period period) {
        return setDays.stream()
                .filter(day -> day.lastDay() != null
                        && day.rule().equals(rule)
                        && day.period().equals(period));
    }
}
