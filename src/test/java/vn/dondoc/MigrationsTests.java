package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole application started on each database: Flyway migrates, Hibernate compares the tables with the entities. Not
 * a test of Spring's own kind, so that the database outlives the application and not the other way round.
 */
class MigrationsTests {

    private static final String H2 = ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_ON_EXIT=FALSE";

    @Test
    void theTablesFitTheEntitiesOnPostgreSql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            start("spring.datasource.url=" + url, MigrationsTests::hasCalendar);
            start("spring.datasource.url=" + url, MigrationsTests::hasCalendar);
        }
    }

    @Test
    void aSecondStartOnTheSameFileKeepsTheDataAndTellsQuartzOfAChangedTime(@TempDir Path folder) {
        String url = "spring.datasource.url=jdbc:h2:file:" + folder.resolve("dondoc") + H2;
        start(url, MigrationsTests::hasCalendar);
        start(url, app -> assertThat(storedTime(app)).isEqualTo("0 30 7 * * ?"), "test.cron=0 30 7 * * ?");
        start(url, app -> assertThat(storedTime(app)).isEqualTo("0 0 8 * * ?"), "test.cron=0 0 8 * * ?");
    }

    @Test
    void aJobIsGivenWhatItsConstructorAsksFor() {
        int before = Alarm.RUNS.get();
        String url = "spring.datasource.url=jdbc:h2:mem:jobs" + H2;
        start(
                url,
                app -> {
                    fire(app);
                    Awaitility.await()
                            .untilAsserted(() -> assertThat(Alarm.RUNS).hasValue(before + 1));
                },
                "spring.quartz.auto-startup=true");
    }

    private static void hasCalendar(ConfigurableApplicationContext app) {
        assertThat(app.getBean(JdbcClient.class)
                        .sql("select count(*) from calendar_day")
                        .query(Long.class)
                        .single())
                .isEqualTo(146);
    }

    private static void start(String url, Consumer<ConfigurableApplicationContext> check, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("server.port=0", url));
        arguments.addAll(List.of(settings));
        try (ConfigurableApplicationContext app = new SpringApplicationBuilder(DonDocApplication.class, Alarms.class)
                .profiles("test")
                .properties("test.cron=0 0 9 * * ?")
                .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new))) {
            check.accept(app);
        }
    }

    private static String storedTime(ConfigurableApplicationContext app) {
        try {
            CronTrigger trigger =
                    (CronTrigger) app.getBean(Scheduler.class).getTrigger(TriggerKey.triggerKey("test-alarm"));
            return trigger.getCronExpression();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fire(ConfigurableApplicationContext app) {
        try {
            app.getBean(Scheduler.class)
                    .triggerJob(app.getBean("testAlarm", JobDetail.class).getKey());
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    static class Alarms {

        @Bean
        JobDetail testAlarm() {
            return JobBuilder.newJob(Alarm.class)
                    .withIdentity("test-alarm")
                    .storeDurably()
                    .build();
        }

        @Bean
        CronTrigger testAlarmTime(JobDetail testAlarm, @Value("${test.cron}") String cron, Clock clock) {
            return TriggerBuilder.newTrigger()
                    .withIdentity("test-alarm")
                    .forJob(testAlarm)
                    .withSchedule(
                            CronScheduleBuilder.cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(clock.getZone())))
                    .build();
        }
    }

    static class Alarm implements Job {

        private static final AtomicInteger RUNS = new AtomicInteger();

        private final Clock clock;

        Alarm(Clock clock) {
            this.clock = clock;
        }

        @Override
        public void execute(JobExecutionContext context) {
            assertThat(clock.instant()).isNotNull();
            RUNS.incrementAndGet();
        }
    }
}
