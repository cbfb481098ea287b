package vn.dondoc.reporting.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
public class FormsBelow {

    /** Rows of one sheet that a server can still hold: all residential areas of a large province. */
    public static final int MOST = 5_000;

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
        Form form = report.form();
        if (form == null) {
            return List.of();
        }
        UnitTree tree = reports.tree(report.unit(), report.period());
        Map<String, List<Obligation>> owing = owing(report, form);
        List<Offer> offers = new ArrayList<>();
        Stream.concat(
                        tree.parent(report.unit().id()).filter(above -> access.mayReportFor(above.id())).stream(),
                        Stream.of(report.unit()))
                .forEach(head -> owing.values().forEach(owed -> {
                    int below = ofOneLevel(owed, head, tree).size();
                    if (below > 0 && below <= MOST) {
                        offers.add(new Offer(owed.get(0).rule(), head, report.period(), below));
                    }
                }));
        return offers;
    }

    /** Who owes the form, by the rule that asks for it. */
    private Map<String, List<Obligation>> owing(Report report, Form form) {
        Map<String, List<Obligation>> owing = new LinkedHashMap<>();
        for (Obligation owed : dues.of(report.adopted())) {
            boolean asks = owed.rule().demand() instanceof Demand.SendReport send
                    && form.code().equals(send.form());
            if (asks && owed.period().equals(report.period())) {
                owing.computeIfAbsent(owed.rule().code(), any -> new ArrayList<>())
                        .add(owed);
            }
        }
        return owing;
    }

    /** Those below a unit, of the first one's level. */
    private static List<Obligation> ofOneLevel(List<Obligation> owed, Unit head, UnitTree tree) {
        List<Obligation> below = owed.stream()
                .filter(each -> !each.unit().id().equals(head.id())
                        && tree.isWithin(each.unit().id(), head.id()))
                .toList();
        return below.stream()
                .filter(each -> each.unit().level() == below.get(0).unit().level())
                .toList();
    }

    /** Who owes it below the unit, those of one level, in the order of the codes. */
    List<Obligation> of(String rule, Unit head, Period period) {
        return reports.pack(head, period)
                .map(adopted -> ofOneLevel(dues.of(adopted, rule, period), head, reports.tree(head, period)))
                .orElse(List.of());
    }

    static ReportKey key(Obligation owed) {
        return new ReportKey(owed.rule().code(), owed.unit().id(), owed.period());
    }
}
