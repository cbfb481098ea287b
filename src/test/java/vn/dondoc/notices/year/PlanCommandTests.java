package vn.dondoc.notices.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

class PlanCommandTests {

    private static final String UNITS = "src/main/resources/demo/units-lang-son-2020.csv";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/notices",
                "messages/calendar",
                "messages/compliance",
                "messages/guidance",
                "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("vi"));
        return new CommandLine(new PlanCommand(messages))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int plan(String from, String to, String... more) {
        return run(Stream.concat(
                        Stream.of("--pack", "rules/lang-son/2020", "--units", UNITS, "--from", from, "--to", to),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void writesARowForEachThingThatAMailWouldTell() {
        assertThat(plan("2020-11-16", "2020-11-16")).isZero();

        List<String> rows = out.toString().lines().toList();
        assertThat(rows.get(0)).isEqualTo("date,recipient,subject,rule,unit,period,step,due");
        assertThat(rows)
                .contains("2020-11-16,clerk@183,[Nhắc việc] Huyện Cao Lộc: 04 việc sắp đến hạn,BC-NAM,183,2020,-5,"
                        + "2020-11-21")
                .noneMatch(row -> row.contains("chair@183") && row.contains("BC-NAM"));
        assertThat(err.toString()).contains("thư; mỗi người mỗi tuần nhiều nhất");
    }

    @Test
    void whatIsReceivedIsNotAskedFor(@TempDir Path folder) throws IOException {
        Path reports = Files.writeString(
                folder.resolve("reports.csv"), "unit,report,period,received_at\n183,BC-NAM,2020,2020-11-12T09:00\n");
        Path csv = folder.resolve("mails.csv");

        assertThat(plan("2020-11-01", "2020-11-30", "--reports", reports.toString(), "--csv", csv.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readAllLines(csv))
                .filteredOn(row -> row.contains(",BC-NAM,183,"))
                .isNotEmpty()
                .allMatch(row -> row.startsWith("2020-11-09"));
    }

    @Test
    void daysOffHaveNoMails() {
        assertThat(plan("2020-11-21", "2020-11-22")).isZero();

        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("0 thư");
    }

    @Test
    void faultsAreNamedAndWrongUseIsToldApart(@TempDir Path folder) throws IOException {
        Path reports = Files.writeString(
                folder.resolve("reports.csv"), "unit,report,period,received_at\n999,BC-NAM,2020,2020-11-12T09:00\n");

        assertThat(plan("2020-11-01", "2020-11-30", "--reports", reports.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("reports.csv:2: ");
        assertThat(plan("2020-11-30", "2020-11-01")).isEqualTo(2);
        assertThat(run("--pack", "rules/lang-son/2020")).isEqualTo(2);
    }
}
