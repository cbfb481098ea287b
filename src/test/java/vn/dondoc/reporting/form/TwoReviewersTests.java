package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.RefusedException;

/** Two who decide about the same report in the same moment, each in a transaction of their own. */
@ReportingServer
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class TwoReviewersTests {

    private static final int TIMES = 5;

    @Autowired
    LangSon langSon;

    @Autowired
    LangSonReports reports;

    @Autowired
    Reports rules;

    @Autowired
    ReportDesk desk;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        reports.settle();
    }

    @Test
    void ofTwoDecisionsInTheSameMomentOneIsNoted() throws Exception {
        Report report = rules.find(new ReportKey("BC-6T", CAO_LOC, HALF_YEAR)).orElseThrow();
        for (int time = 1; time <= TIMES; time++) {
            clock.moveTo("2020-06-05T10:%02d".formatted(time));
            langSon.signIn(LangSon.DISTRICT_CLERK);
            Map<String, String> entries = Map.of("ho-ngheo", Integer.toString(time));
            desk.post(report, new Posted(entries, null, false, Set.of(), true), Receipt.Door.PAGE);
            langSon.signIn(LangSon.STAFF);
            String seen = desk.open(report).reviewed().seen();

            assertThat(decideTwice(report, seen)).containsExactlyInAnyOrder(true, false);
            assertThat(decisions()).isEqualTo(time);
        }
    }

    private List<Boolean> decideTwice(Report report, String seen) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> reviewer = () -> decide(together, report, seen);
            List<Future<Boolean>> noted = threads.invokeAll(List.of(reviewer, reviewer));
            return List.of(noted.get(0).get(), noted.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private boolean decide(CyclicBarrier together, Report report, String seen) throws Exception {
        langSon.signIn(LangSon.STAFF);
        together.await();
        try {
            reviews.decide(report, new Answer(Review.Decision.RETURNED, "xem lại", Map.of(), null), seen);
            return true;
        } catch (RefusedException | OptimisticLockingFailureException faster) {
            return false;
        }
    }

    private int decisions() {
        return jdbc.sql("select count(*) from submission_review r join submission s on s.id = r.submission_id"
                        + " where s.unit = '183'")
                .query(Integer.class)
                .single();
    }
}
