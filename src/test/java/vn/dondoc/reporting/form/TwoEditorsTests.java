package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Overtaken;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;

/** Two who send the same form in the same moment, each in a transaction of their own. */
@ReportingServer
class TwoEditorsTests {

    private static final int TIMES = 10;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    Reports rules;

    @Autowired
    ReportDesk desk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        reports.settle();
    }

    @Test
    void ofTwoWhoSendInTheSameMomentOneIsToldThatTheOtherWasFaster() throws Exception {
        Report report = rules.find(new ReportKey("BC-6T", CAO_LOC, HALF_YEAR)).orElseThrow();
        String stamp = stamp(report);
        for (int time = 1; time <= TIMES; time++) {
            clock.moveTo("2020-06-05T09:%02d".formatted(time));
            List<Outcome> outcomes = sendTwice(report, stamp, time);

            assertThat(outcomes).hasAtLeastOneElementOfType(Kept.class).hasAtLeastOneElementOfType(Overtaken.class);
            assertThat(versions()).isEqualTo(time);
            stamp = stamp(report);
        }
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).hasSize(1);
    }

    private List<Outcome> sendTwice(Report report, String stamp, int time) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Outcome>> editors = List.of(
                    () -> send(together, LangSon.DISTRICT_CLERK, report, stamp, 2 * time),
                    () -> send(together, LangSon.DISTRICT_CHAIR, report, stamp, 2 * time + 1));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> outcome : threads.invokeAll(editors)) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    /** As the page does it. */
    private Outcome send(CyclicBarrier together, String who, Report report, String stamp, int figure) throws Exception {
        langSon.signIn(who);
        together.await();
        try {
            Map<String, String> entries = Map.of("ho-ngheo", Integer.toString(figure));
            return desk.post(report, new Posted(entries, stamp, false, Set.of(), true), Receipt.Door.PAGE);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            return new Overtaken();
        }
    }

    private String stamp(Report report) {
        langSon.signIn(LangSon.STAFF);
        return desk.open(report).stamp();
    }

    private int versions() {
        return jdbc.sql("select count(*) from submission_version v join submission s on s.id = v.submission_id"
                        + " where s.unit = '183'")
                .query(Integer.class)
                .single();
    }
}
