package vn.dondoc.reporting.workbook.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.workbook.FormsBelow;
import vn.dondoc.reporting.workbook.WorkbookKey;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Finds out, sheet by sheet, which reports a workbook answers, and gathers what it says of them. */
final class Answering {

    /** A sheet that nothing else says to be a form is one if it names so many of its values. */
    private static final int FEWEST = 3;

    private final ReportFinder finder;
    private final @Nullable Report expected;
    private final @Nullable WorkbookKey key;
    private final Predicate<UnitId> mayReport;
    private final AllNotes notes;
    private final Map<ReportKey, FilledForm> forms = new LinkedHashMap<>();
    private final Map<ReportKey, String> sheets = new HashMap<>();
    private boolean blank;

    Answering(
            ReportFinder finder,
            @Nullable Report expected,
            @Nullable WorkbookKey key,
            Predicate<UnitId> mayReport,
            AllNotes notes) {
        this.finder = finder;
        this.expected = expected;
        this.key = key;
        this.mayReport = mayReport;
        this.notes = notes;
    }

    WorkbookReading reading(String name) {
        if (forms.isEmpty() && !notes.refuse()) {
            new Notes("", notes).refuse("", blank ? Notes.NOTHING : "no-form", CellValue.shown(name));
        }
        return new WorkbookReading(List.copyOf(forms.values()), notes.all());
    }

    void read(SheetGrid grid) {
        Notes said = new Notes(grid.name(), notes);
        if (grid.rows().isEmpty()) {
            return;
        }
        SheetHeading heading = SheetHeading.of(grid, TableHead.find(grid).row());
        Basis basis = basis(grid, heading, said).orElse(null);
        if (basis == null) {
            return;
        }
        Labels labels = basis.labels();
        if (labels.known(texts(grid)) < (key == null && expected == null ? FEWEST : 1)) {
            said.note("", "no-form-sheet");
        } else if (!grid.whole()) {
            said.refuse("", "too-long", SheetGrid.MOST_ROWS);
        } else if (ManyUnitsSheet.isOne(grid, labels)) {
            many(basis, ManyUnitsSheet.find(grid, labels, finder.named(basis.period(), key), said), labels, said);
        } else {
            one(grid, basis, heading, labels, said);
        }
    }

    private void many(Basis basis, Map<Unit, FoundForm> found, Labels labels, Notes said) {
        if (found.size() > FormsBelow.MOST) {
            said.refuse("", "too-many-units", found.size(), FormsBelow.MOST);
            return;
        }
        ReportFinder.OfForm asked = finder.of(basis);
        found.forEach((unit, form) -> {
            if (isOpen(unit, said)) {
                take(asked.report(unit).orElse(null), basis, unit, form, labels, said);
            }
        });
    }

    private void one(SheetGrid grid, Basis basis, SheetHeading heading, Labels labels, Notes said) {
        Unit named = heading.unit(finder.named(basis.period(), null)).orElse(null);
        Unit unit = basis.unit() == null ? named : basis.unit();
        if (unit == null) {
            said.refuse("", "no-unit");
            return;
        } else if (basis.unit() == null) {
            said.doubt("", "unit-by-words", unit.fullName());
        } else if (named != null && !named.equals(unit)) {
            said.doubt("", "other-unit", named.fullName(), unit.fullName());
        }
        if (isOpen(unit, said)) {
            FoundForm found = OneUnitSheet.find(grid, labels, said);
            if (found.isBlank(labels)) {
                said.note("", "blank");
                blank = true;
            } else {
                take(finder.report(basis, unit).orElse(null), basis, unit, found, labels, said);
            }
        }
    }

    private boolean isOpen(Unit unit, Notes said) {
        boolean open = mayReport.test(unit.id());
        if (!open) {
            said.refuse("", "not-yours", unit.fullName());
        }
        return open;
    }

    private void take(@Nullable Report report, Basis basis, Unit unit, FoundForm found, Labels labels, Notes said) {
        if (report == null || report.form() == null) {
            said.refuse("", "not-owed", unit.fullName(), PeriodWords.of(basis.period()));
            return;
        }
        FilledForm form = new FormFiller(labels, said).fill(report, found, basis.stamp());
        FilledForm before = forms.putIfAbsent(report.key(), form);
        if (before == null) {
            sheets.put(report.key(), said.sheet());
        } else if (before.entries().equals(form.entries())) {
            said.note("", "same-again", sheets.get(report.key()));
        } else {
            said.refuse("", "sheet-twice", unit.fullName(), sheets.get(report.key()));
        }
    }

    private Optional<Basis> basis(SheetGrid grid, SheetHeading heading, Notes said) {
        Optional<Basis> found = key == null ? withoutKey(grid, heading, said) : byKey(key, heading, said);
        if (found.isEmpty() && expected != null && expected.form() != null) {
            return Optional.of(ReportFinder.basis(expected, null, key == null));
        }
        return found;
    }

    private Optional<Basis> byKey(WorkbookKey given, SheetHeading heading, Notes said) {
        Optional<Basis> meant = finder.of(given);
        Period other = otherPeriod(given, heading, meant.isEmpty());
        if (other != null) {
            Optional<Basis> instead = finder.of(given, other, false);
            if (instead.isPresent()) {
                said.doubt("", "other-period", PeriodWords.of(given.period()), PeriodWords.of(other));
                return instead;
            }
        }
        if (meant.isEmpty()) {
            said.refuse("", "key-unknown", given.rule(), given.unit().toString(), PeriodWords.of(given.period()));
        } else {
            compare(meant.get(), given, said);
        }
        return meant;
    }

    /** The period that is meant, if the key's is not: last year's template, filled in again. */
    private @Nullable Period otherPeriod(WorkbookKey given, SheetHeading heading, boolean unknown) {
        Period said = heading.period().orElse(given.period());
        if (!said.equals(given.period())) {
            return said;
        } else if (isExpected(given) && expected != null && !expected.period().equals(given.period())) {
            return expected.period();
        }
        return unknown ? finder.thisYears(given.period()).orElse(null) : null;
    }

    private boolean isExpected(WorkbookKey given) {
        return expected != null
                && expected.rule().code().equals(given.rule())
                && (given.tier() != null || expected.unit().id().equals(given.unit()));
    }

    private void compare(Basis meant, WorkbookKey given, Notes said) {
        if (expected != null && !isExpected(given)) {
            said.doubt(
                    "",
                    "not-expected",
                    given.rule(),
                    meant.unit() == null
                            ? given.unit().toString()
                            : meant.unit().fullName(),
                    expected.rule().code(),
                    expected.unit().fullName());
        }
        if (meant.adopted().version() != given.version()) {
            said.note("", "other-version", given.version(), meant.adopted().version());
        }
    }

    private Optional<Basis> withoutKey(SheetGrid grid, SheetHeading heading, Notes said) {
        Period named = heading.period().orElse(null);
        if (expected != null && expected.form() != null) {
            if (named != null && !named.equals(expected.period())) {
                said.doubt("", "other-period", PeriodWords.of(named), PeriodWords.of(expected.period()));
            } else {
                said.note("", "no-key", expected.unit().fullName(), PeriodWords.of(expected.period()));
            }
            return Optional.of(ReportFinder.basis(expected, null, true));
        }
        Optional<Basis> likely = likely(grid, named);
        if (likely.isEmpty()) {
            said.note("", "no-form-sheet");
        } else if (named == null) {
            said.refuse("", "no-period");
            return Optional.empty();
        } else {
            said.doubt("", "no-key-read", likely.get().form().title(), PeriodWords.of(named));
        }
        return likely;
    }

    /** The form whose values the sheet names most of. */
    private Optional<Basis> likely(SheetGrid grid, @Nullable Period named) {
        Set<String> texts = texts(grid);
        return finder.inForce(named).stream()
                .flatMap(pack -> forms(pack, named))
                .filter(basis -> basis.labels().known(texts) >= FEWEST)
                .max(Comparator.comparingLong(basis -> basis.labels().known(texts)));
    }

    private static Stream<Basis> forms(AdoptedPack pack, @Nullable Period named) {
        Period period = named == null ? Period.year(pack.pack().year()) : named;
        return pack.pack().forms().values().stream().map(form -> new Basis(pack, form, period, null, null, null, true));
    }

    private static Set<String> texts(SheetGrid grid) {
        return grid.rows().stream()
                .limit(500)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.kind() == CellValue.Kind.TEXT)
                .map(CellValue::text)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
