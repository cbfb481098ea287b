package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.form.FormPage.Box;
import vn.dondoc.reporting.form.FormPage.Field;
import vn.dondoc.reporting.form.FormPage.Said;
import vn.dondoc.reporting.form.WorkingDraft.Typed;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.Unit;

/**
 * The forms of several units as one table: a row for each unit, a column for each field.
 *
 * @param groups sections of the form, with how many columns each has
 */
record JointPage(List<Group> groups, List<Column> columns, List<Row> rows) {

    /** A section of the form that has fields; {@code number} counts the form's sections from 0. */
    record Group(int number, String title, int width) {}

    /** A field; {@code line} is the number of its printed line. */
    record Column(int line, Indicator indicator) {

        /** Whether the units' figures make one when added; texts do not. */
        public boolean isAdded() {
            return indicator.type().isNumber() && indicator.addsUp() != AddsUp.NONE;
        }
    }

    /**
     * What a column's rows have together.
     *
     * @param text their sum as people write it; empty if no row has a figure
     * @param rows how many have one that can be read
     */
    record Total(Column column, String text, int rows) {}

    /**
     * A unit's form.
     *
     * @param merge what stands in its fields
     * @param faults of any field, shown or not, and of the whole row
     */
    record Row(Sheet sheet, Merge merge, List<Field> fields, List<Said> faults) {

        public Unit unit() {
            return sheet.report().unit();
        }

        /** What the names of its inputs go on with. */
        public String name() {
            return unit().id().toString();
        }

        /** The same for what must not hold every character. */
        public String id() {
            return name().replace('@', '_');
        }

        /** Whether something is typed that was neither saved nor sent. */
        public boolean isTyped() {
            return !merge.entries().equals(sheet.saved()) || merge.nothing() != sheet.nothingSaved();
        }

        public Box box() {
            return Box.of(sheet, merge);
        }

        /** What can be read of its figures, by indicator. */
        Map<String, BigDecimal> numbers() {
            RulePack pack = sheet.report().pack();
            return FormEntries.read(
                            merge.entries(), requireNonNull(sheet.report().form()), pack.indicators())
                    .numbers();
        }

        /** What others typed here last, without saving it; absent = nothing. */
        @Nullable
        public Typed writer(String me) {
            return sheet.draft().typed().values().stream()
                    .filter(typed -> !typed.by().equals(me))
                    .max(Comparator.comparing(Typed::at))
                    .orElse(null);
        }

        /** Changes when somebody else writes in the row, or it is saved, sent or answered. */
        public String stamp(String me) {
            return RowStamps.of(sheet.stamp(), sheet.state(), writer(me));
        }

        /** Fields of which somebody else wrote something that has yet to be decided about. */
        public List<Field> disputed() {
            return fields.stream().filter(field -> field.theirs() != null).toList();
        }

        public List<Field> carried() {
            return fields.stream().filter(Field::isCarried).toList();
        }

        /** The name of the field it is about, before what is to be said. */
        public String about(EntryFault fault) {
            return fault.indicator() == null
                    ? ""
                    : requireNonNull(sheet.report().pack().indicators().get(fault.indicator()))
                                    .name() + ": ";
        }
    }

    /** The sums of the rows, a place for each column. */
    public List<Total> totals() {
        List<Map<String, BigDecimal>> numbers = rows.stream().map(Row::numbers).toList();
        return columns.stream().map(column -> total(column, numbers)).toList();
    }

    private static Total total(Column column, List<Map<String, BigDecimal>> numbers) {
        List<BigDecimal> figures = numbers.stream()
                .map(row -> row.get(column.indicator().code()))
                .filter(Objects::nonNull)
                .toList();
        String text = figures.isEmpty() ? "" : Numbers.write(figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Total(column, column.isAdded() ? text : "", figures.size());
    }

    /** @param section only its fields; below 0 = all */
    static List<Column> columns(Form form, Map<String, Indicator> indicators, int section) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < form.sections().size(); i++) {
            if (section < 0 || section == i) {
                form.sections()
                        .get(i)
                        .lines()
                        .forEach(line -> line.values().stream()
                                .map(code -> requireNonNull(indicators.get(code)))
                                .filter(indicator -> indicator.type().isEntered())
                                .forEach(indicator -> columns.add(new Column(line.number(), indicator))));
            }
        }
        return columns;
    }

    static List<Group> groups(Form form, Map<String, Indicator> indicators) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < form.sections().size(); i++) {
            int width = columns(form, indicators, i).size();
            if (width > 0) {
                groups.add(new Group(i, form.sections().get(i).title(), width));
            }
        }
        return groups;
    }

    /** @param section see {@link #columns} */
    static Row row(Sheet sheet, Merge merge, List<Said> faults, int section) {
        Report report = sheet.report();
        Set<String> shown = columns(requireNonNull(report.form()), report.pack().indicators(), section).stream()
                .map(column -> column.indicator().code())
                .collect(Collectors.toSet());
        List<Field> fields = FormPage.of(sheet, merge, faults).entered().stream()
                .filter(field -> shown.contains(field.indicator().code()))
                .toList();
        return new Row(sheet, merge, fields, faults);
    }
}
