package vn.dondoc.notices.outbox;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.spi.JobFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import vn.dondoc.MovableClock;

/**
 * One of several machines on one database, with the clustered scheduler of the application, its mail round and a job that
 * only notes when it fires; until it is killed. All is quicker than in the application but the lease of a round.
 */
final class DeliveringNode {

    private DeliveringNode() {}

    /** @param args address of the database, port of the mail server */
    public static void main(String[] args) throws Exception {
        HikariDataSource source = DeliveringChild.source(args[0], "postgres");
        OutboxFixture fixture = new OutboxFixture(source, Integer.parseInt(args[1]), Clock.system(MovableClock.ZONE));
        JdbcTemplate jdbc = fixture.jdbc;
        JobFactory jobs = (bundle, scheduler) -> bundle.getJobDetail().getJobClass() == MailRound.class
                ? new MailRound(fixture.delivery, () -> {})
                : new Tick(jdbc);
        SchedulerFactoryBean scheduler = new SchedulerFactoryBean();
        scheduler.setDataSource(source);
        scheduler.setJobFactory(jobs);
        JobDetail round = job(MailRound.class, "mail-round");
        JobDetail tick = job(Tick.class, "tick");
        scheduler.setJobDetails(round, tick);
        scheduler.setTriggers(eachSecond(round), eachSecond(tick));
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "org.quartz.scheduler.instanceName", "nodes",
                "org.quartz.scheduler.instanceId", "AUTO",
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.clusterCheckinInterval", "1000",
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                "org.quartz.jobStore.useProperties", "true",
                "org.quartz.threadPool.threadCount", "3"));
        scheduler.setQuartzProperties(properties);
        scheduler.afterPropertiesSet();
        scheduler.start();
    }

    private static JobDetail job(Class<? extends Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name).storeDurably().build();
    }

    private static Trigger eachSecond(JobDetail job) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName())
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Notes when it was due and where it ran. */
    record Tick(JdbcTemplate jdbc) implements Job {

        @Override
        public void execute(JobExecutionContext context) {
            jdbc.update(
                    "insert into tick (due, node) values (?, ?)",
                    Timestamp.from(context.getScheduledFireTime().toInstant()),
                    ProcessHandle.current().pid());
        }
    }

    static Process start(String url, int port, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DeliveringNode.class.getName(),
                url,
                Integer.toString(port));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
    }
}
