package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.guidance.pack.Indicator.Type;

/** The words of the tables: what is read, what messages list and what rules/README.md says are the same. */
class TableReferenceTests {

    private static final Path README = Path.of("rules/README.md");

    static List<TableWords<?>> words() {
        return List.of(
                TableWords.KIND,
                TableWords.RESPONSIBLE,
                TableWords.COVERED_BY,
                TableWords.TYPE,
                TableWords.ADDS_UP,
                TableWords.COUNTED,
                TableWords.DENOMINATOR);
    }

    @ParameterizedTest
    @MethodSource("words")
    void theReadmeListsTheWordsThatAreRead(TableWords<?> words) throws IOException {
        String listed = words.words().stream()
                .map(word -> word.vietnamese().get(0) + " (`" + word.code() + "`)")
                .collect(Collectors.joining(", "));
        String readme = Files.readString(README);
        if (Boolean.getBoolean("renew")) {
            Pattern row = Pattern.compile("(?m)^(\\| `" + words.column() + "` \\| .*một trong: )[^;\\n|]*");
            readme = row.matcher(readme).replaceFirst("$1" + Matcher.quoteReplacement(listed + " "));
            Files.writeString(README, readme.replace("`) ;", "`);"));
        }
        assertThat(Files.readString(README).lines())
                .as("renewed by: mvn test -Dtest=TableReferenceTests -Drenew=true")
                .anyMatch(line -> line.startsWith("| `" + words.column() + "` |") && line.contains(listed));
    }

    @Test
    void theReadmeNamesTheColumnsInTheirOrder() throws IOException {
        String columns = Files.readString(README)
                .lines()
                .filter(line -> line.matches("\\| `[a-z_]+` \\|.*"))
                .map(line -> line.split("`")[1])
                .collect(Collectors.joining(","));
        assertThat(columns)
                .contains(String.join(",", ClausesReader.COLUMNS) + "," + String.join(",", IndicatorsReader.COLUMNS))
                .contains("indicator,unit,number,code,name,");
    }

    @Test
    void everyValueHasAWord() {
        assertThat(values(TableWords.TYPE)).containsExactlyInAnyOrder(Type.values());
        assertThat(values(TableWords.ADDS_UP)).containsExactlyInAnyOrder(AddsUp.values());
        assertThat(values(TableWords.COUNTED)).containsExactlyInAnyOrder(Counted.values());
        assertThat(values(TableWords.COVERED_BY)).doesNotContain(Coverage.RULE, Coverage.NONE);
        assertThat(Stream.of(TableWords.TYPE, TableWords.ADDS_UP, TableWords.COUNTED)
                        .flatMap(column -> column.words().stream()))
                .allMatch(word -> word.code().equals(word.value().toString().toLowerCase(Locale.ROOT)));
    }

    private static <T> Stream<T> values(TableWords<T> column) {
        return column.words().stream().map(TableWords.Word::value);
    }

    @Test
    void tablesMayBeWrittenInVietnamese() {
        SmallPack pack = report().replacing("clauses.csv", "task,mixed", "Nhiệm vụ,khu dân cư")
                .replacing(
                        "clauses.csv", "reference,mixed,Biểu,biểu,reference", "dẫn chiếu,các cấp,Biểu,biểu,Dẫn chiếu")
                .replacing("indicators.csv", "count,khu dân cư,sum", "số đếm,khu dân cư,cộng")
                .replacing("indicators.csv", "units:residential_area,since_1_january", "units:khu dân cư,từ đầu năm");
        assertThat(pack.messages()).isEmpty();
        assertThat(pack.read().clauses())
                .extracting(clause -> clause.kind() + " " + clause.responsible() + " " + clause.coverage())
                .containsExactly("reference mixed REFERENCE", "task residential_area RULE");
        assertThat(pack.read().pack().indicator("kdc-ngay-hoi"))
                .isEqualTo(report().read().pack().indicator("kdc-ngay-hoi"));
    }

    @Test
    void anotherWordIsAnsweredWithAllThatWouldDo() {
        assertThat(report().replacing("clauses.csv", "task,mixed", "việc,mixed").messages())
                .containsExactly("clauses.csv:3: Ô “kind” không thể là “việc”. Viết một trong: chỉ tiêu (target),"
                        + " báo cáo (report), mốc (milestone), nhiệm vụ (task), giám sát (monitoring),"
                        + " dẫn chiếu (reference), hành chính (admin).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clauses.csv    | Việc,việc   | Việc, hai,việc       | dòng có 10 ô, tiêu đề chỉ có 9 cột",
                "clauses.csv    | việc,X-1    | một, hai, ba,X-1     | dòng có 11 ô, tiêu đề chỉ có 9 cột",
                "indicators.csv | Mô hình,cou | Mô hình, tổ,cou      | dòng có 12 ô, tiêu đề chỉ có 11 cột",
            })
    void aBareCommaIsOneFault(String file, String old, String shifted, String told) {
        String said = told + "; ô nào có dấu phẩy thì đặt trong ngoặc kép";
        assertThat(report().replacing(file, old, shifted).messages())
                .singleElement()
                .asString()
                .contains(said);
    }

    @Test
    void codesDividedByCommasAreToldToBeDividedBySemicolons() {
        String both = "\"X-1,X-2\"";
        SmallPack pack = SmallPack.withRules("""
                Báo cáo X-1: Thử
                  Căn cứ: hd, mục I
                  Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6
                Báo cáo X-2: Thử nữa
                  Căn cứ: hd, mục I
                  Mỗi huyện phải gửi báo cáo năm, trước ngày 22/11
                """)
                .replacing("clauses.csv", "việc,X-1", "việc," + both)
                .replacing("clauses.csv", "việc,X-2", "việc," + both);
        assertThat(pack.messages()).hasSize(2).allMatch(message -> message.endsWith("Viết: X-1;X-2"));
    }

    private static SmallPack report() {
        return SmallPack.withSentence("Báo cáo", "Mỗi huyện phải gửi báo cáo 6 tháng, trước ngày 10/6");
    }
}
