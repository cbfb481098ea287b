package vn.dondoc.reporting.workbook;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.KnownFigures;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.form.WrittenForm;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.rollup.Registered;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** Where forms are handed out as workbooks, to those who may see them. */
@Service
class TemplateDesk {

    private static final WrittenForm BLANK = new WrittenForm(Map.of(), false, "");

    private final WrittenForms forms;
    private final StoredFigures figures;
    private final Reports reports;
    private final Dues dues;
    private final FormsBelow below;
    private final Access access;
    private final Clock clock;
    private final TemplateWriter writer;
    private final Headings headings;

    TemplateDesk(
            WrittenForms forms,
            StoredFigures figures,
            Reports reports,
            Dues dues,
            FormsBelow below,
            Access access,
            Clock clock,
            MessageSource messages) {
        this.forms = forms;
        this.figures = figures;
        this.reports = reports;
        this.dues = dues;
        this.below = below;
        this.access = access;
        this.clock = clock;
        TemplateWords words = new TemplateWords(messages);
        this.writer = new TemplateWriter(words);
        this.headings = new Headings(words);
    }

    /**
     * The form of one unit.
     *
     * @param blank without what is written in it already
     * @throws IllegalArgumentException if the report has no form
     */
    @Transactional(readOnly = true)
    WorkbookFile one(Report report, boolean blank) {
        access.requireSee(report.unit().id());
        UnitId unit = report.unit().id();
        WrittenForm written = blank ? BLANK : forms.of(report);
        Map<String, Figure> earlier =
                new KnownFigures(figures.of(unit, report.period().year())).before(unit, report.period());
        Filled filled = new Filled(
                report.unit(),
                written.entries(),
                written.nothingDone(),
                earlier,
                new Registered(reports.tree(report.unit(), report.period())).below(unit));
        WorkbookKey key = key(report, unit, null, blank ? null : written.stamp());
        Template template =
                new Template(report.pack(), requireNonNull(report.form()), key, headings.one(report, dues.of(report)));
        String extra = blank ? "trong" : "";
        return new WorkbookFile(
                WorkbookFile.name(report.rule().code(), report.unit(), report.period(), extra),
                writer.one(template, filled));
    }

    /** One file for the units below another that owe the same report; empty if none do, or more than fit. */
    @Transactional(readOnly = true)
    Optional<WorkbookFile> many(String rule, Unit head, Period period) {
        access.requireSee(head.id());
        List<Obligation> owed = below.of(rule, head, period);
        return owed.isEmpty() || owed.size() > FormsBelow.MOST
                ? Optional.empty()
                : reports.find(FormsBelow.key(owed.get(0)))
                        .filter(first -> first.form() != null)
                        .map(first -> many(head, first, owed));
    }

    private WorkbookFile many(Unit head, Report first, List<Obligation> owed) {
        String rule = first.rule().code();
        Period period = first.period();
        List<Report> rows = owed.stream()
                .map(each -> new Report(first.adopted(), first.rule(), each.unit(), period))
                .toList();
        Map<UnitId, WrittenForm> written = forms.of(rows);
        Registered registered = new Registered(reports.tree(head, period));
        List<Filled> filled = rows.stream()
                .map(each -> {
                    UnitId unit = each.unit().id();
                    WrittenForm form = written.getOrDefault(unit, BLANK);
                    return new Filled(
                            each.unit(), form.entries(), form.nothingDone(), Map.of(), registered.below(unit));
                })
                .toList();
        Level tier = first.unit().level();
        Template template = new Template(
                first.pack(),
                requireNonNull(first.form()),
                key(first, head.id(), tier, null),
                headings.many(head, first, owed.get(0).due()));
        return new WorkbookFile(
                WorkbookFile.name(rule, head, period, rows.size() + " don vi"), writer.many(template, filled));
    }

    private WorkbookKey key(Report report, UnitId unit, @Nullable Level tier, @Nullable String stamp) {
        return new WorkbookKey(
                report.pack().name(),
                report.adopted().version(),
                report.rule().code(),
                report.period(),
                requireNonNull(report.form()).code(),
                unit,
                tier,
                stamp,
                LocalDate.now(clock));
    }
}
