package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.FormPage.Field;
import vn.dondoc.reporting.form.FormPage.Said;
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
    record Column(int line, Indicator indicator) {}

    /**
     * A unit's form.
     *
     * @param merge what stands in its fields
     * @param faults of any field, shown or not, and of the whole row
     * @param nothing whether "Báo cáo không phát sinh" is said
     */
    record Row(Sheet sheet, Merge merge, List<Field> fields, List<Said> faults, boolean nothing) {

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
            return !merge.entries().equals(sheet.saved());
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

    /** @param shown codes of the columns */
    static Row row(Sheet sheet, Merge merge, List<Said> faults, boolean nothing, Set<String> shown) {
        List<Field> fields = FormPage.of(sheet, merge, faults).entered().stream()
                .filter(field -> shown.contains(field.indicator().code()))
                .toList();
        return new Row(sheet, merge, fields, faults, nothing);
    }
}
