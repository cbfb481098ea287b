package vn.dondoc.reporting.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Overtaken;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/**
 * Where the forms of all units directly below one are filled in together, a row for each. Every row stays a report of
 * its own, with its own working draft, and is filed as from its own page.
 */
@Service
class JointDesk {

    private final Reports reports;
    private final Sheets sheets;
    private final Filing filing;
    private final Sending sending;
    private final WorkingDrafts drafts;
    private final RowStamps stamps;
    private final Entrances entrances;
    private final Access access;
    private final Clock clock;

    JointDesk(
            Reports reports,
            Sheets sheets,
            Filing filing,
            Sending sending,
            WorkingDrafts drafts,
            RowStamps stamps,
            Entrances entrances,
            Access access,
            Clock clock) {
        this.reports = reports;
        this.sheets = sheets;
        this.filing = filing;
        this.sending = sending;
        this.drafts = drafts;
        this.stamps = stamps;
        this.entrances = entrances;
        this.access = access;
        this.clock = clock;
    }

    /** Those of the reports below a unit that have a form, in the order of the codes. */
    List<Report> rows(Unit head, String rule, Period period) {
        access.requireSee(head.id());
        return reports.below(head, rule, period).stream()
                .filter(report -> report.form() != null)
                .toList();
    }

    /** Which sheets there are for the units below the one of a form, where they owe the same form: a rule for each. */
    List<Rule> sheetsBelow(Report report) {
        return reports.below(report.unit(), report.period()).stream()
                .filter(below -> below.form() != null
                        && report.form() != null
                        && below.form().code().equals(report.form().code()))
                .map(Report::rule)
                .collect(Collectors.toMap(Rule::code, rule -> rule, (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** @param rows as {@link #rows} gives them, or a part of them; in their order */
    @Transactional(readOnly = true)
    List<Sheet> open(List<Report> rows) {
        rows.forEach(row -> access.requireSee(row.unit().id()));
        return rows.isEmpty() ? List.of() : sheets.of(rows);
    }

    /** By which one sees whether somebody else changed a row: see {@link RowStamps}. */
    @Transactional(readOnly = true)
    Map<UnitId, String> stamps(List<Report> rows) {
        rows.forEach(row -> access.requireSee(row.unit().id()));
        return rows.isEmpty() ? Map.of() : stamps.of(rows, access.current().username());
    }

    /** What is to be said of the fields of a row as far as they are filled in. */
    List<EntryFault> check(Sheet sheet, Posted posted) {
        return Filing.check(sheet, posted);
    }

    /**
     * Keeps what was typed in the rows' working drafts: see {@link ReportDesk#type}.
     *
     * @return the rows as they stood before
     */
    @Transactional
    List<Sheet> type(List<Report> rows, Map<UnitId, Typing> typed) {
        rows.forEach(row -> access.requireReportFor(row.unit().id()));
        List<Sheet> open = open(rows);
        for (Sheet sheet : open) {
            Typing typing = typed.get(sheet.report().unit().id());
            if (typing != null) {
                drafts.keep(
                        sheet,
                        typing.over(sheet),
                        clock.instant(),
                        access.current().username());
            }
        }
        return open;
    }

    /**
     * Keeps the rows and, if asked to, sends those in which something is filled in that was not sent yet. A row that
     * cannot be sent does not keep the others back.
     *
     * @return what came of the rows that were to be sent
     */
    @Transactional
    Map<UnitId, Outcome> take(List<Report> rows, Map<UnitId, Typing> typed, boolean send) {
        Map<UnitId, Outcome> outcomes = new LinkedHashMap<>();
        List<Report> sent = new ArrayList<>();
        for (Sheet sheet : type(rows, typed)) {
            UnitId unit = sheet.report().unit().id();
            Typing typing = typed.get(unit);
            if (send && typing != null && isToBeSent(sheet, typing)) {
                Outcome outcome = send(sheet, typing);
                outcomes.put(unit, outcome);
                if (outcome instanceof Kept) {
                    sent.add(sheet.report());
                }
            }
        }
        sending.tell(sent);
        return outcomes;
    }

    /** Something is written that nobody sent yet, or the row is now said to have nothing to report. */
    private static boolean isToBeSent(Sheet sheet, Typing typing) {
        Merge written = typing.over(sheet);
        boolean isEmpty = written.entries().isEmpty() && !written.nothing();
        boolean isChanged = !written.entries().equals(sheet.saved()) || written.nothing() != sheet.nothingSaved();
        return sheet.state() == null || sheet.unsent() ? !isEmpty : isChanged;
    }

    private Outcome send(Sheet sheet, Typing typing) {
        Merge merge = typing.over(sheet);
        Posted posted = typing.merged(sheet);
        List<EntryFault> carried = sheet.unconfirmed(posted);
        if (!merge.conflicts().isEmpty() || !merge.theirs().isEmpty()) {
            return new Overtaken();
        } else if (!carried.stream().allMatch(posted::confirms)) {
            List<EntryFault> faults = new ArrayList<>(filing.inTheWay(sheet, posted));
            faults.addAll(carried);
            return new Refused(faults);
        }
        Outcome outcome = filing.file(sheet, posted, entrances.of(sheet.report(), Receipt.Door.PAGE, null));
        if (outcome instanceof Kept) {
            drafts.end(sheet.report().pack().name(), sheet.report().key());
        }
        return outcome;
    }
}
