package vn.dondoc.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;

/** Which units below another owe the same form, so that one workbook can hold them all. */
@Component("formsBelow")
class FormsBelow {

    /** Rows that one can still find one's way in, and a server can hold. */
    static final int MOST = 500;

    private final Dues dues;
    private final Reports reports;
    private final Access access;

    FormsBelow(Dues dues, Reports reports, Access access) {
        this.dues = dues;
        this.reports = reports;
        this.access = access;
    }

    /**
     * A workbook that may be had.
     *
     * @param head the unit above those in its rows
     */
    public record Offer(Rule rule, Unit head, Period period, int units) {

        public String path() {
            return "/reports/workbooks/" + rule.code() + "/" + head.id() + "/" + period;
        }
    }

    /** What goes with a report: the same form of the units below, and where one may report for all, of its sisters. */
    public List<Offer> offers(Report report) {
        List<Offer> offers = new ArrayList<>();
        UnitTree tree = reports.tree(report.unit(), report.period());
        tree.parent(report.unit().id())
                .filter(above -> access.mayReportFor(above.id()))
                .ifPresent(above -> add(offers, report.rule(), above, report.period()));
        Form form = report.form();
        report.pack().rules().stream()
                .filter(rule -> form != null
                        && rule.demand() instanceof Demand.SendReport send
                        && Objects.equals(send.form(), form.code()))
                .forEach(rule -> add(offers, rule, report.unit(), report.period()));
        return offers;
    }

    private void add(List<Offer> offers, Rule rule, Unit head, Period period) {
        int units = of(rule.code(), head, period).size();
        if (units > 0 && units <= MOST) {
            offers.add(new Offer(rule, head, period, units));
        }
    }

    /** Who owes it below the unit, those of one level, in the order of the codes. */
    List<Obligation> of(String rule, Unit head, Period period) {
        UnitTree tree = reports.tree(head, period);
        List<Obligation> owed =
                reports.pack(head, period).map(adopted -> dues.of(adopted, rule, period)).orElse(List.of()).stream()
                        .filter(each -> !each.unit().id().equals(head.id())
                                && tree.isWithin(each.unit().id(), head.id()))
                        .toList();
        return owed.stream()
                .filter(each -> each.unit().level() == owed.get(0).unit().level())
                .toList();
    }

    static ReportKey key(Obligation owed) {
        return new ReportKey(owed.rule().code(), owed.unit().id(), owed.period());
    }
}
