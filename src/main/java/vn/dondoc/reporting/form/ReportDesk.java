package vn.dondoc.reporting.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Overtaken;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Report;

/** Where forms are filled in and sent, by everyone for the units they may report for. */
@Service
public class ReportDesk {

    private final Sheets sheets;
    private final Filing filing;
    private final ManyFilings many;
    private final WorkingDrafts drafts;
    private final Entrances entrances;
    private final Access access;
    private final Clock clock;

    ReportDesk(
            Sheets sheets,
            Filing filing,
            ManyFilings many,
            WorkingDrafts drafts,
            Entrances entrances,
            Access access,
            Clock clock) {
        this.sheets = sheets;
        this.filing = filing;
        this.many = many;
        this.drafts = drafts;
        this.entrances = entrances;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Sheet open(Report report) {
        access.requireSee(report.unit().id());
        return sheets.of(report);
    }

    /** What is to be said of the fields as far as they are filled in; saves nothing. */
    public List<EntryFault> check(Report report, Posted posted) {
        access.requireReportFor(report.unit().id());
        return filing.check(report, posted);
    }

    /** What is to be said of the fields of an open sheet. */
    List<EntryFault> check(Sheet sheet, Posted posted) {
        return Filing.check(sheet, posted);
    }

    /**
     * The forms of many reports, with as many queries for each rule and period as for one form.
     *
     * @throws org.springframework.security.access.AccessDeniedException if one is not theirs to report
     */
    @Transactional(readOnly = true)
    public OpenForms open(List<Report> reports) {
        reports.forEach(report -> access.requireReportFor(report.unit().id()));
        return new OpenForms(sheets.of(reports));
    }

    /**
     * Keeps what somebody has typed by now in the report's working draft, where all who may report for the unit see it.
     * A field that others changed as well is not touched.
     *
     * @return the sheet as it stood before
     * @throws org.springframework.dao.DataAccessException if somebody wrote the same field in this very moment: try again
     */
    @Transactional
    Sheet type(Report report, Typing typing) {
        access.requireReportFor(report.unit().id());
        Sheet sheet = sheets.of(report);
        keep(sheet, typing.over(sheet));
        return sheet;
    }

    /**
     * Saves or sends a form from its page. Overtaken: what was typed is kept, but others changed the same fields, or,
     * when sending, fields that the sender has not seen since.
     *
     * @throws org.springframework.dao.DataAccessException as above
     */
    @Transactional
    Outcome submit(Report report, Typing typing) {
        Sheet sheet = type(report, typing);
        Posted posted = typing.posted();
        Merge merge = typing.over(sheet);
        if (!merge.conflicts().isEmpty() || posted.send() && !merge.theirs().isEmpty()) {
            return new Overtaken();
        }
        Posted merged = typing.merged(sheet);
        List<EntryFault> carried = sheet.unconfirmed(merged);
        if (!carried.stream().allMatch(posted::confirms)) {
            List<EntryFault> faults = new ArrayList<>(filing.inTheWay(sheet, merged));
            faults.addAll(carried);
            return new Refused(faults);
        }
        Outcome outcome = filing.file(report, merged, entrances.of(report, Receipt.Door.PAGE, null));
        if (outcome instanceof Kept) {
            drafts.end(report.pack().name(), report.key());
        }
        return outcome;
    }

    private void keep(Sheet sheet, Merge merge) {
        drafts.keep(sheet, merge, clock.instant(), access.current().username());
    }

    /**
     * Files a form of the person signed in, received now: see {@link Filing#file}.
     *
     * @throws org.springframework.security.access.AccessDeniedException if it is not theirs to report
     */
    @Transactional
    public Outcome post(Report report, Posted posted, Receipt.Door door) {
        return post(report, posted, door, null);
    }

    /** The same, brought by a file: {@link Entrance#upload}. */
    @Transactional
    public Outcome post(Report report, Posted posted, Receipt.Door door, @Nullable Long upload) {
        access.requireReportFor(report.unit().id());
        return filing.file(report, posted, entrances.of(report, door, upload));
    }

    /**
     * Files forms of the person signed in, received now, all of them or none: see {@link Filing#file}. Those that stand
     * just so already are left alone.
     *
     * @param open the same reports, opened in this transaction
     * @param posted by report
     * @param upload keeps the file that brought them and gives its number; asked only if anything is saved
     * @return what came of each
     * @throws org.springframework.dao.DataAccessException if somebody files one of them in this very moment
     */
    @Transactional
    public Map<ReportKey, Outcome> post(
            OpenForms open, Map<ReportKey, Posted> posted, Receipt.Door door, LongSupplier upload) {
        return many.file(open, posted, report -> entrances.of(report, door, null), upload);
    }
}
