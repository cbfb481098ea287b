package vn.dondoc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.quartz.JobDataMap;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DonDocApplication;

/** The whole application started several times on one database, with Quartz as it runs in life. */
class JobHistoryTests {

    private static final JobKey MORNING = JobKey.jobKey("morning-reminders", "notices");
    private static final TriggerKey EACH_MORNING = TriggerKey.triggerKey("each-morning", "notices");

    private final String database = "jdbc:h2:mem:" + UUID.randomUUID()
            + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";
    private final String scheduler = "history-" + UUID.randomUUID();

    private ConfigurableApplicationContext start(boolean quartz) {
        return new SpringApplicationBuilder(DonDocApplication.class)
                .profiles("test")
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.quartz.properties.org.quartz.scheduler.instanceName=" + scheduler,
                        "--spring.quartz.auto-startup=" + quartz);
    }

    @Test
    void whatWasMissedInThreeDaysOffIsMadeGoodOnceAndOncePerFiringNoted() {
        Instant now = Instant.now();
        try (ConfigurableApplicationContext off = start(false)) {
            assertThat(runs(off)).isEmpty();
            // As Quartz leaves it behind: next time three days ago, the one before four days ago.
            off.getBean(JdbcClient.class)
                    .sql(
                            "update qrtz_triggers set next_fire_time = ?, prev_fire_time = ?, start_time = ? where trigger_type = 'CRON'")
                    .params(
                            now.minus(Duration.ofDays(3)).toEpochMilli(),
                            now.minus(Duration.ofDays(4)).toEpochMilli(),
                            now.minus(Duration.ofDays(9)).toEpochMilli())
                    .update();
        }
        try (ConfigurableApplicationContext on = start(true)) {
            List<String> missed = List.of("notices.morning-reminders", "compliance.nightly-judging");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    runs(on).stream().filter(run -> run.outcome() == JobRun.Outcome.DONE))
                            .extracting(JobRun::job)
                            .containsAll(missed));

            assertThat(runs(on).stream().filter(run -> missed.contains(run.job())))
                    .hasSize(2)
                    .allSatisfy(run -> {
                        assertThat(run.missedSince()).isBefore(now.minus(Duration.ofDays(2)));
                        assertThat(run.did()).isNotNull();
                    });
            assertThat(nextRun(on)).isAfter(now);
        }
    }

    @Test
    void aPauseHoldsAfterARestartAndRunNowRunsInSpiteOfIt() throws SchedulerException {
        try (ConfigurableApplicationContext first = start(false)) {
            first.getBean(Scheduler.class).pauseJob(MORNING);
        }
        try (ConfigurableApplicationContext second = start(true)) {
            Scheduler quartz = second.getBean(Scheduler.class);
            assertThat(quartz.getTriggerState(EACH_MORNING)).isEqualTo(TriggerState.PAUSED);

            JobDataMap by = new JobDataMap();
            by.put(JobHistory.BY, "quantri");
            quartz.triggerJob(MORNING, by);
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    runs(second).stream().filter(run -> run.outcome() == JobRun.Outcome.DONE))
                            .filteredOn(run -> run.job().equals(MORNING.toString()))
                            .singleElement()
                            .satisfies(run -> {
                                assertThat(run.cause()).isEqualTo(JobRun.Cause.HAND);
                                assertThat(run.startedBy()).isEqualTo("quantri");
                            }));
            assertThat(quartz.getTriggerState(EACH_MORNING)).isEqualTo(TriggerState.PAUSED);
        }
    }

    private static List<JobRun> runs(ConfigurableApplicationContext app) {
        return app.getBean(JobRuns.class).page("", true, 100, 0);
    }

    private static Instant nextRun(ConfigurableApplicationContext app) {
        try {
            return app.getBean(Scheduler.class)
                    .getTrigger(EACH_MORNING)
                    .getNextFireTime()
                    .toInstant();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }
}
