package vn.dondoc.reporting.form;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.owed.Report;

/** Where forms are filled in and sent, by everyone for the units they may report for. */
@Service
public class ReportDesk {

    private final Sheets sheets;
    private final Filing filing;
    private final Access access;
    private final Clock clock;

    ReportDesk(Sheets sheets, Filing filing, Access access, Clock clock) {
        this.sheets = sheets;
        this.filing = filing;
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
        return filing.file(report, posted, entrance(report, door, upload));
    }

    /** Whoever enters a form for another unit has not thereby received its report. */
    private Entrance entrance(Report report, Receipt.Door door, @Nullable Long upload) {
        Officer officer = access.current();
        Instant now = clock.instant();
        boolean itself = officer.offices().stream()
                .anyMatch(office -> office.unit().equals(report.unit().id()));
        return new Entrance(door, officer.username(), itself ? now : null, upload);
    }
}
