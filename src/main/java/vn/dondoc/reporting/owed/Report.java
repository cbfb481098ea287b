package vn.dondoc.reporting.owed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Request;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.Unit;

/** A report or task that a unit really owes, with the rule that asks for it. */
public record Report(AdoptedPack adopted, Rule rule, Unit unit, Period period) {

    public RulePack pack() {
        return adopted.pack();
    }

    public ReportKey key() {
        return new ReportKey(rule.code(), unit.id(), period);
    }

    /** Short: a pack is a book of its own, and lists of reports are written into logs. */
    @Override
    public String toString() {
        return key().path();
    }

    /** The form that goes with it; absent for a report in words and for a task. */
    @Nullable
    public Form form() {
        return rule.demand() instanceof Demand.SendReport send && send.form() != null
                ? pack().forms().get(send.form())
                : null;
    }

    /** Names of the figures of its form that have one of these codes, in the order of the form. */
    public List<String> names(Collection<String> codes) {
        Form form = form();
        return form == null
                ? List.of()
                : form.indicators().stream()
                        .filter(codes::contains)
                        .map(code ->
                                requireNonNull(pack().indicators().get(code)).name())
                        .toList();
    }

    /** What its form asks for: names by code, in the order of the form. */
    public Map<String, String> figures() {
        Form form = form();
        return form == null
                ? Map.of()
                : form.indicators().stream()
                        .collect(Collectors.toMap(
                                code -> code,
                                code -> requireNonNull(pack().indicators().get(code))
                                        .name(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** Whether a letter asked for it, and no rule of the pack. */
    public boolean isRequested() {
        return Request.isBehind(rule);
    }

    /** The fact that the unit sent it: when it came, and when we learnt of it; the remark may be absent. */
    public Receipt received(Receipt.Door door, Instant at, Instant recordedAt, String by, @Nullable String remark) {
        return new Receipt(unit.id(), rule.code(), period, at, recordedAt, door, by, remark);
    }

    /** The first day of cumulative figures. */
    public LocalDate figuresFrom() {
        return LocalDate.of(period.year(), 1, 1);
    }

    /** The last day its figures speak of: the cut-off day of the rule; of a request its last day; else the period's end. */
    public LocalDate figuresUntil() {
        if (rule.cutOff() != null) {
            return rule.cutOff();
        }
        return isRequested() && rule.deadline() instanceof Deadline.Dated dated ? lastDay(dated) : period.end();
    }

    private LocalDate lastDay(Deadline.Dated dated) {
        if (!(dated.day() instanceof Deadline.Day.InYear day)) {
            return period.end();
        }
        LocalDate printed = LocalDate.of(day.year() == null ? period.year() : day.year(), day.month(), day.day());
        boolean before = dated.bound() == Deadline.Bound.BEFORE && dated.hour() == null;
        return before ? printed.minusDays(1) : printed;
    }
}
