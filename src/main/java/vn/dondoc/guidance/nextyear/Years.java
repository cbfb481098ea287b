package vn.dondoc.guidance.nextyear;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From one year to a later one, in a line of text. The pack's own year moves where it only names the year; where it is
 * part of the name of another document or of a programme it stays, since nobody can compute what follows it.
 *
 * @param from the year of the pack
 * @param to the year of the new one
 */
record Years(int from, int to) {

    private static final String KIND = "(?:Hướng dẫn|Kế hoạch|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư|Quyết định"
            + "|Chỉ thị|Kết luận|Công văn|Văn bản|Chương trình(?: phối hợp)?|Đề án|Luật|Pháp lệnh)";

    private static final String NUMBERED = "(?:" + KIND + " )?(?:số )?\\d+[\\d./]*/\\p{Lu}[\\p{L}\\d./-]*" + "|" + KIND
            + " (?:số )?\\d+(?!\\d*/\\d)[\\p{L}\\d./-]*";

    private static final String OF_A_DAY = "(?:,? ngày \\d{1,2}/\\d{1,2}/\\d{4})?";

    private static final Pattern REFERENCE =
            Pattern.compile("(?:" + NUMBERED + ")" + OF_A_DAY, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PROGRAMME = Pattern.compile(
            "(?<!\\d)\\d{4} ?[-–—] ?\\d{4}(?!\\d)|đến (?:hết )?năm \\d{4}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Says which words of a line belong to others and do not move. */
    private record Fixed(int start, int end) {

        boolean holds(int place) {
            return start <= place && place < end;
        }
    }

    /** The line with its year moved; what moved and what stayed is told. */
    String move(String line, Consumer<Remark> remarks) {
        List<Fixed> fixed = fixed(line, remarks);
        StringBuilder moved = new StringBuilder(line);
        int moves = 0;
        Matcher year = own().matcher(line);
        while (year.find()) {
            int place = year.start();
            if (fixed.stream().noneMatch(words -> words.holds(place))) {
                moved.replace(place, place + 4, Integer.toString(to));
                moves++;
            }
        }
        if (moves > 0) {
            remarks.accept(Remark.listed("moved", year(from), year(to)));
        }
        return moved.toString();
    }

    /** Leaves the line as it is and tells why somebody should look at it. */
    void keep(String line, Consumer<Remark> remarks) {
        List<Fixed> fixed = fixed(line, remarks);
        boolean free = own().matcher(line)
                .results()
                .anyMatch(year -> fixed.stream().noneMatch(words -> words.holds(year.start())));
        if (free) {
            remarks.accept(Remark.marked("kept", year(from)));
        }
    }

    private static List<Fixed> fixed(String line, Consumer<Remark> remarks) {
        List<Fixed> fixed = new ArrayList<>();
        find(REFERENCE, line, "reference", fixed, remarks);
        find(PROGRAMME, line, "programme", fixed, remarks);
        return fixed;
    }

    private static void find(Pattern words, String line, String code, List<Fixed> fixed, Consumer<Remark> remarks) {
        Matcher match = words.matcher(line);
        while (match.find()) {
            fixed.add(new Fixed(match.start(), match.end()));
            remarks.accept(Remark.marked(code, match.group().strip()));
        }
    }

    private Pattern own() {
        return Pattern.compile("(?<!\\d)" + from + "(?!\\d)");
    }

    int distance() {
        return to - from;
    }

    static String year(int year) {
        return Integer.toString(year);
    }
}
