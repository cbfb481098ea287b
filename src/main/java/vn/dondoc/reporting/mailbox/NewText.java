package vn.dondoc.reporting.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote anew in an answer, without the mail answered, which programs quote below it. What is cut is only
 * not shown: the mail is kept whole.
 */
final class NewText {

    /** {@code Vào 08:00, Th 3, 9 thg 6, 2020 Đôn Đốc <…> đã viết:}, {@code On … wrote:}, perhaps over two lines. */
    private static final Pattern INTRODUCED = Pattern.compile(
            "^\\s*>?\\s*(Vào|Ngày|Lúc|On|Am|Le)\\b.{4,300}(đã viết|viết|wrote|schrieb|a écrit)\\s*:\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern MARKED = Pattern.compile(
            "^\\s*(-{3,}\\s*(Original Message|Thư gốc|Tin nhắn gốc|Thông điệp gốc|Original-Nachricht)\\s*-{3,}|_{20,})\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HEAD =
            Pattern.compile("^\\s*\\*?(From|Từ|Người gửi)\\s*:\\*?.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEAD_GOES_ON = Pattern.compile(
            "^\\s*\\*?(Sent|Date|To|Subject|Đã gửi|Gửi|Ngày|Đến|Tới|Người nhận|Chủ đề|Tiêu đề)\\s*:\\*?.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)^\\s*-{2,}\\s*(Forwarded message|Thư (đã )?chuyển tiếp|Tin nhắn (đã )?chuyển tiếp).*",
            Pattern.UNICODE_CASE);

    private NewText() {}

    /** Empty if nothing was written anew. */
    static String of(String text) {
        List<String> lines = text.lines().limit(5000).toList();
        int end = quoteBegins(lines);
        String above = join(lines.subList(0, end));
        return above.isBlank() ? below(lines.subList(end, lines.size())) : above;
    }

    private static int quoteBegins(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (FORWARDED.matcher(lines.get(i)).matches()) {
                return lines.size();
            }
            if (isStart(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isStart(List<String> lines, int i) {
        String line = lines.get(i);
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        return line.length() <= 1000
                && (line.startsWith(">")
                        || MARKED.matcher(line).matches()
                        || introduces(line)
                        || line.length() + next.length() < 500 && introduces(line + " " + next.strip())
                        || HEAD.matcher(line).matches()
                                && HEAD_GOES_ON.matcher(next).matches());
    }

    private static boolean introduces(String line) {
        return INTRODUCED.matcher(line).matches();
    }

    /** Some write below what they quote. */
    private static String below(List<String> lines) {
        List<String> own = new ArrayList<>();
        boolean quoted = false;
        for (String line : lines) {
            quoted = quoted || line.startsWith(">");
            if (quoted && !line.startsWith(">")) {
                own.add(line);
            }
        }
        return join(own);
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).replaceAll("\\n{3,}", "\n\n").strip();
    }
}
