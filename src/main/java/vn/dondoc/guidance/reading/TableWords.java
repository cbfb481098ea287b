package vn.dondoc.guidance.reading;

import static vn.dondoc.guidance.reading.TableWords.Word.word;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.Indicator.AddsUp;
import vn.dondoc.guidance.pack.Indicator.Counted;
import vn.dondoc.guidance.pack.Indicator.Type;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.CsvRow;

/**
 * The words that a column of a table takes, each as a code and in Vietnamese. They are read, listed in the message about
 * any other word, and listed in {@code rules/README.md}.
 *
 * @param <T> what a word stands for
 */
record TableWords<T>(String column, List<Word<T>> words) {

    static final TableWords<String> KIND = new TableWords<>(
            "kind",
            List.of(
                    word("target", "target", "chỉ tiêu"),
                    word("report", "report", "báo cáo"),
                    word("milestone", "milestone", "mốc", "mốc thời gian"),
                    word("task", "task", "nhiệm vụ"),
                    word("monitoring", "monitoring", "giám sát"),
                    word("reference", "reference", "dẫn chiếu"),
                    word("admin", "admin", "hành chính")));

    static final TableWords<String> RESPONSIBLE = new TableWords<>(
            "responsible",
            List.of(
                    word("province", "province", "tỉnh", "cấp tỉnh"),
                    word("district", "district", "huyện", "cấp huyện"),
                    word("commune", "commune", "cấp xã", "xã", "xã, phường"),
                    word("residential_area", "residential_area", "khu dân cư"),
                    word("mixed", "mixed", "các cấp"),
                    word("member_organisation", "member_organisation", "tổ chức thành viên")));

    /** Anything else in this column is codes of rules. */
    static final TableWords<Coverage> COVERED_BY = new TableWords<>(
            "covered_by",
            List.of(
                    word(Coverage.REFERENCE, "reference", "dẫn chiếu"),
                    word(Coverage.BY_HAND, "by-hand", "theo dõi bằng báo cáo chữ", "báo cáo chữ"),
                    word(Coverage.ADMINISTRATIVE, "administrative", "hành chính")));

    static final TableWords<Type> TYPE = new TableWords<>(
            "type",
            List.of(
                    word(Type.COUNT, "count", "số đếm"),
                    word(Type.MONEY, "money", "tiền"),
                    word(Type.AREA, "area", "diện tích"),
                    word(Type.DAYS, "days", "ngày công"),
                    word(Type.TEXT, "text", "chữ"),
                    word(Type.DOCUMENTS, "documents", "văn bản"),
                    word(Type.RATIO, "ratio", "tỷ lệ")));

    static final TableWords<AddsUp> ADDS_UP = new TableWords<>(
            "adds_up",
            List.of(
                    word(AddsUp.SUM, "sum", "cộng"),
                    word(AddsUp.OWN_PLUS_CHILDREN, "own_plus_children", "của mình và cấp dưới"),
                    word(AddsUp.NONE, "none", "không cộng")));

    static final TableWords<Counted> COUNTED = new TableWords<>(
            "counted",
            List.of(
                    word(Counted.IN_PERIOD, "in_period", "trong kỳ"),
                    word(Counted.SINCE_1_JANUARY, "since_1_january", "từ đầu năm", "từ 01/01"),
                    word(Counted.AT_DATE, "at_date", "đến ngày chốt", "tại ngày chốt")));

    /** Or the code of another indicator. */
    static final TableWords<String> DENOMINATOR = new TableWords<>(
            "denominator",
            List.of(
                    units("residential_area", "khu dân cư"),
                    units("commune", "cấp xã"),
                    units("district", "cấp huyện"),
                    units("province", "tỉnh"),
                    units("organisation", "tổ chức thành viên")));

    /** @param vietnamese the first is the one that is taught */
    record Word<T>(T value, String code, List<String> vietnamese) {

        static <T> Word<T> word(T value, String code, String... vietnamese) {
            return new Word<>(value, code, List.of(vietnamese));
        }

        private boolean is(String plain) {
            return Stream.concat(Stream.of(code), vietnamese.stream())
                    .anyMatch(word -> plain(word).equals(plain));
        }
    }

    private static Word<String> units(String level, String vietnamese) {
        return word(Indicator.UNITS + level, Indicator.UNITS + level, Indicator.UNITS + vietnamese);
    }

    /** Without case, and with either dash: {@code Own-Plus-Children}. */
    private static String plain(String word) {
        return Words.of(word).folded().replace('-', '_');
    }

    Optional<T> find(String written) {
        String plain = plain(written);
        return words.stream().filter(word -> word.is(plain)).map(Word::value).findFirst();
    }

    /** @param usual where it is none of the words, which is told */
    T read(CsvRow row, T usual) {
        String written = row.text(column);
        Optional<T> found = find(written);
        if (found.isEmpty()) {
            row.fault("guidance.fault.csv-value", column, written, nearest(written), list());
        }
        return found.orElse(usual);
    }

    Object nearest(String written) {
        return Nearest.name(
                written,
                words.stream()
                        .flatMap(word -> Stream.concat(Stream.of(word.code()), word.vietnamese().stream()))
                        .toList());
    }

    /** As the message lists them: {@code chỉ tiêu (target), báo cáo (report)}. */
    String list() {
        return words.stream()
                .map(word -> word.vietnamese().get(0) + " (" + word.code() + ")")
                .collect(Collectors.joining(", "));
    }
}
