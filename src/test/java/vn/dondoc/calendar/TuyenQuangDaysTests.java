package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import picocli.CommandLine;

/**
 * What a district of Tuyên Quang owed in 2018: the days that the plan prints (section III.6), and those days moved on
 * where they are days off.
 */
class TuyenQuangDaysTests {

    private static final Path PACK = Path.of("rules/tuyen-quang/2018");
    private static final List<String> REPORTS = List.of("BC-THANG", "BC-QUY", "BC-6T", "BC-9T", "BC-NAM");

    @TempDir
    private Path folder;

    @Test
    void areAsPrinted() throws IOException {
        copy("holidays: next-working-day", "holidays: as-printed");

        assertThat(days(folder.resolve("pack")))
                .containsExactly(
                        "BC-THANG,2018-01,2018-01-20,2018-01-20,false",
                        "BC-THANG,2018-02,2018-02-20,2018-02-20,false",
                        "BC-THANG,2018-03,2018-03-20,2018-03-20,false",
                        "BC-THANG,2018-04,2018-04-20,2018-04-20,false",
                        "BC-THANG,2018-05,2018-05-20,2018-05-20,false",
                        "BC-THANG,2018-06,2018-06-20,2018-06-20,false",
                        "BC-THANG,2018-07,2018-07-20,2018-07-20,false",
                        "BC-THANG,2018-08,2018-08-20,2018-08-20,false",
                        "BC-THANG,2018-09,2018-09-20,2018-09-20,false",
                        "BC-THANG,2018-10,2018-10-20,2018-10-20,false",
                        "BC-THANG,2018-11,2018-11-20,2018-11-20,false",
                        "BC-THANG,2018-12,2018-12-20,2018-12-20,false",
                        "BC-QUY,2018-Q1,2018-03-20,2018-03-20,false",
                        "BC-QUY,2018-Q2,2018-06-20,2018-06-20,false",
                        "BC-QUY,2018-Q3,2018-09-20,2018-09-20,false",
                        "BC-QUY,2018-Q4,2018-12-20,2018-12-20,false",
                        "BC-6T,2018-H1,2018-06-20,2018-06-20,false",
                        "BC-9T,2018-9M,2018-09-20,2018-09-20,false",
                        "BC-NAM,2018,2018-12-15,2018-12-14,false");
    }

    /** Saturday, the Tết holidays, Sunday, Saturday; “before” is never moved. */
    @Test
    void moveOnToTheNextWorkingDay() throws IOException {
        assertThat(days(PACK))
                .filteredOn(day -> day.endsWith("true"))
                .containsExactly(
                        "BC-THANG,2018-01,2018-01-20,2018-01-22,true",
                        "BC-THANG,2018-02,2018-02-20,2018-02-21,true",
                        "BC-THANG,2018-05,2018-05-20,2018-05-21,true",
                        "BC-THANG,2018-10,2018-10-20,2018-10-22,true");
    }

    private void copy(String old, String replacement) throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("pack").resolve(PACK.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(to, Files.readString(file).replace(old, replacement));
            }
        }
    }

    /** Rule, period, printed day, due day and whether it moved, of the one district; in the order of the rules. */
    private List<String> days(Path pack) throws IOException {
        Path units = Files.writeString(
                folder.resolve("units.csv"),
                "code,parent_code,level,type,name_vi\n08,,province,tỉnh,Tuyên Quang\n073,08,district,huyện,Hàm Yên\n");
        StringWriter out = new StringWriter();
        int exit = new CommandLine(new ObligationsCommand(messages()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(pack.toString(), "--units", units.toString());
        assertThat(exit).isZero();
        return out.toString()
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[1].equals("073") && REPORTS.contains(cells[0]))
                .map(cells -> String.join(",", cells[0], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/calendar", "messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
