package vn.dondoc.compliance;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.CsvRow;
import vn.dondoc.territory.CsvTable;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Reads figures, reports and waivers from files; what is wrong goes to the faults, line by line. */
public final class EvidenceCsv {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,8})?");
    private static final int LONGEST = 200;

    private final RulePack pack;
    private final Territory territory;
    private final Faults faults;

    /** @param faults where those of all files are gathered */
    public EvidenceCsv(RulePack pack, Territory territory, Faults faults) {
        this.pack = pack;
        this.territory = territory;
        this.faults = faults;
    }

    List<Figure> figures(Path file) {
        List<Figure> figures = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (CsvRow row : CsvTable.read(file, faults, "unit", "indicator", "period", "value")) {
            Period period = period(row);
            UnitId unit = unit(row, period);
            Indicator indicator = indicator(row);
            if (unit == null || period == null || indicator == null) {
                continue;
            }
            BigDecimal value = value(row, indicator);
            if (!seen.add(List.of(unit, indicator.code(), period))) {
                row.fault("compliance.fault.twice", unit.code(), indicator.code(), period.toString());
            } else if (value != null) {
                figures.add(new Figure(unit, indicator.code(), period, value, Instant.EPOCH));
            }
        }
        return figures;
    }

    /** One row a receipt; a row that is at fault is left out. */
    public List<Receipt> reports(Path file) {
        List<Receipt> receipts = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, faults, "unit", "report", "period", "received_at")) {
            Period period = period(row);
            UnitId unit = unit(row, period);
            Rule rule = rule(row, "report");
            Instant at = moment(row);
            if (rule != null && rule.kind() == Rule.Kind.TARGET) {
                row.fault("compliance.fault.no-report", rule.code());
            } else if (unit != null && period != null && rule != null && at != null) {
                receipts.add(new Receipt(unit, rule.code(), period, at, at, Receipt.Door.FILE, null, null));
            }
        }
        return receipts;
    }

    List<Waiver> waivers(Path file) {
        List<Waiver> waivers = new ArrayList<>();
        for (CsvRow row :
                CsvTable.read(file, faults, "rule", "unit", "period", "reason", "valid_from", "valid_to", "new_due")) {
            Period period = period(row);
            UnitId unit = unit(row, period);
            Rule rule = rule(row, "rule");
            LocalDate from = row.date("valid_from");
            LocalDate to = row.date("valid_to");
            LocalDate newDue = row.date("new_due");
            if (unit != null && period != null && rule != null) {
                waivers.add(new Waiver(rule.code(), unit, period, row.text("reason"), from, to, newDue));
            }
        }
        return waivers;
    }

    private @Nullable Period period(CsvRow row) {
        String name = row.required("period", LONGEST);
        try {
            return name.isEmpty() ? null : Period.parse(name);
        } catch (IllegalArgumentException noPeriod) {
            row.fault("compliance.fault.period", name);
            return null;
        }
    }

    /** The unit that had the code at the period's end, else at some time. */
    private @Nullable UnitId unit(CsvRow row, @Nullable Period period) {
        String code = row.required("unit", LONGEST);
        LocalDate day = period != null ? period.end() : pack.until();
        UnitId unit = territory
                .on(day)
                .find(code)
                .or(() -> territory.all().stream()
                        .filter(other -> other.code().equals(code))
                        .findFirst())
                .map(Unit::id)
                .orElse(null);
        if (unit == null && !code.isEmpty()) {
            row.fault("compliance.fault.unit", code);
        }
        return unit;
    }

    private @Nullable Indicator indicator(CsvRow row) {
        String code = row.required("indicator", LONGEST);
        Indicator indicator = pack.indicators().get(code);
        if (indicator == null && !code.isEmpty()) {
            row.fault("compliance.fault.indicator", code);
        }
        return indicator;
    }

    private @Nullable Rule rule(CsvRow row, String column) {
        String code = row.required(column, LONGEST);
        Rule rule = pack.rule(code).orElse(null);
        if (rule == null && !code.isEmpty()) {
            row.fault("compliance.fault.rule", code);
        }
        return rule;
    }

    /** Absent, without a fault, for words and lists, which nothing is judged on. */
    private static @Nullable BigDecimal value(CsvRow row, Indicator indicator) {
        if (!indicator.type().isNumber()) {
            return null;
        }
        String text = row.required("value", LONGEST);
        if (text.isEmpty()) {
            return null;
        } else if (!indicator.type().isEntered()) {
            row.fault("compliance.fault.computed", indicator.code());
            return null;
        } else if (!NUMBER.matcher(text).matches()) {
            row.fault("compliance.fault.number", text);
            return null;
        }
        BigDecimal value = new BigDecimal(text).stripTrailingZeros();
        if (value.scale() > indicator.type().decimals()) {
            row.fault("compliance.fault.decimals", text, indicator.type().decimals());
            return null;
        }
        return value;
    }

    private static @Nullable Instant moment(CsvRow row) {
        String text = row.required("received_at", LONGEST);
        try {
            return text.isEmpty()
                    ? null
                    : LocalDateTime.parse(text).atZone(Due.ZONE).toInstant();
        } catch (DateTimeParseException noMoment) {
            row.fault("compliance.fault.moment", text);
            return null;
        }
    }
}
