package vn.dondoc.guidance.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/**
 * Slips that planners make, put right. Nothing is read that way: the best hint is the planner's own words, mended, and
 * it is given only where they are understood then.
 */
final class Slips {

    /** Longer words are not tried: a hint of that length helps nobody. */
    private static final int LONGEST = 300;

    private static final String PERCENT = "(\\d[\\d.,]* ?%)";
    private static final String GIVEN = "(?:được giao|đã giao|theo chỉ tiêu giao)";
    private static final String DOCUMENT = "(?:văn bản|công văn|kế hoạch|hướng dẫn|thông báo)";

    private static final List<Slip> DATES = List.of(
            slip("(\\d{4})-(\\d{1,2})-(\\d{1,2})", "$3/$2/$1"),
            slip("(\\d{1,2}) ?[.\\-–] ?(\\d{1,2})(?: ?[.\\-–] ?(?:20)?(\\d{2}))(?!\\d)", "$1/$2/20$3"),
            slip("(\\d{1,2}) ?[.\\-–] ?(\\d{1,2})(?![\\d/])", "$1/$2"),
            slip("(\\d{1,2}/\\d{1,2})/(\\d{2})(?!\\d)", "$1/20$2"),
            slip("^(?:thời hạn|hạn cuối|hạn chót|hạn)(?: là)?(?: trước)? (?:ngày )?(?=\\d)", "trước ngày "),
            slip("(?<=vòng )một(?= ngày)", "1"),
            slip("(?<=vòng )hai(?= ngày)", "2"),
            slip("(?<=vòng )ba(?= ngày)", "3"),
            slip("(?<=vòng )năm(?= ngày)", "5"),
            slip("(?<=vòng )bảy(?= ngày)", "7"),
            slip("(?<=vòng )mười(?= ngày)", "10"),
            slip(
                    "^trước (?:thời )?hạn (?:của|gửi|nộp) (?!cấp trên ).+? (\\d{1,2}) ngày làm việc$",
                    "trước hạn của cấp trên $1 ngày làm việc"),
            slip("^(?:(?:vào|nhân) )?(?:dịp )?kỷ niệm .*\\((\\d{1,2}/\\d{1,2})\\)$", "nhân dịp $1"),
            slip("tháng giêng", "tháng 1"),
            slip("tháng mười một", "tháng 11"),
            slip("tháng mười hai|tháng chạp", "tháng 12"),
            slip("tháng mười(?! )", "tháng 10"),
            slip("tháng hai", "tháng 2"),
            slip("tháng ba", "tháng 3"),
            slip("tháng (?:tư|bốn)", "tháng 4"),
            slip("tháng sáu", "tháng 6"),
            slip("tháng (?:bảy|bẩy)", "tháng 7"),
            slip("tháng tám", "tháng 8"),
            slip("tháng chín", "tháng 9"),
            slip("(?:mùng|mồng) ", ""),
            slip(",? (?:hằng|hàng|mỗi) năm$", ""),
            slip("^từ (?:ngày )?(\\d\\S*) đến (?:ngày )?(\\d)", "từ ngày $1 đến ngày $2"));

    private static final List<Slip> SCOPES = List.of(
            slip(
                    "^(?:ban thường trực )?(?:(?:uỷ|ủy) ban )?(?:ubmttq|mttq|mặt trận tổ quốc|mặt trận)(?: việt nam)?(?: các)? ",
                    "mỗi "),
            slip("^(?:tất cả các|tất cả|các|từng|những) ", "mỗi "),
            slip("(?<=^|mỗi )(?:thôn|bản|ấp|buôn|khóm|khu phố|khối phố|tổ dân phố|tổ nhân dân)\\b", "khu dân cư"),
            slip("^(?!mỗi |toàn |tỉnh|các )", "mỗi "));

    private static final List<Slip> FIGURES = List.of(
            slip(
                    "^(?:hoàn thành|đạt|thực hiện) " + PERCENT + " (?:số |các )?(.+?) " + GIVEN + "$",
                    "đạt $1 chỉ tiêu giao $2"),
            slip("^(?!có )(?=.*%.* đạt chỉ tiêu [a-z0-9-]+$)", "có "));

    private static final Pattern OF_GIVEN = Folding.pattern(".*?" + PERCENT + " .*" + GIVEN + ".*");
    private static final Pattern OF_MONEY = Folding.pattern(
            ".*?((?:ít nhất |tối thiểu |trên |không quá |dưới )?\\d[\\d.,]* (?:nghìn |triệu |tỷ |tỉ )?đồng).*");
    private static final Pattern UPON_DOCUMENT = Folding.pattern("khi (?:có|nhận được) " + DOCUMENT + ".*");

    private static final List<Slip> TASKS =
            List.of(slip("^hoàn thành (?:việc |nhiệm vụ )?['‘’«»“”\"]?(.+?)['‘’«»“”\"]?$", "hoàn thành việc \"$1\""));

    private static final List<Slip> WORK = List.of(
            slip("^(?!có |đạt |tăng |giảm |gửi )([^\"“”]*)[\"“]?([^\"“”]+)[\"”]?$", "hoàn thành việc \"$1$2\""));

    private static final List<Slip> EVENTS = List.of(slip(
            "^(?:khi có(?! " + DOCUMENT + ")|khi gặp|nếu có|nếu xảy ra|trường hợp có|trường hợp xảy ra|trường hợp) ",
            "Khi xảy ra "));

    private record Slip(Pattern pattern, String mended) {}

    private Slips() {}

    private static Slip slip(String regex, String mended) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        return new Slip(Pattern.compile(regex, flags), mended);
    }

    static Optional<String> inDeadline(Words words, Predicate<Words> isUnderstood) {
        return mended(words, DATES, isUnderstood);
    }

    static Optional<String> inScope(Words words, Predicate<Words> isUnderstood) {
        return mended(new Words(words.folded(), words.folded()), SCOPES, isUnderstood);
    }

    static Optional<String> inFigures(Words words, Predicate<Words> isUnderstood) {
        return mended(words, FIGURES, isUnderstood);
    }

    /** How figures are written that stand in the words in another way; it is no task that they ask for. */
    static Optional<String> figuresLike(Words words) {
        return words.match(OF_GIVEN)
                .map(given -> "đạt " + words.group(given, 1).text() + " chỉ tiêu giao <cụm từ>")
                .or(() -> words.match(OF_MONEY)
                        .map(money -> "có " + words.group(money, 1).text() + " <cụm từ>"));
    }

    /** How it is written that a document must come first. */
    static Optional<String> documentLike(Words who) {
        return who.match(UPON_DOCUMENT).map(any -> "… phải …, khi có văn bản \"…\", trong vòng N ngày");
    }

    static Optional<String> inTask(Words words, Predicate<Words> isUnderstood) {
        return mended(words, TASKS, isUnderstood);
    }

    /** Any other work, which is a task with a name in quotation marks. */
    static Optional<String> inWork(Words words, Predicate<Words> isUnderstood) {
        return mended(words, WORK, isUnderstood);
    }

    /** {@code Khi có thiên tai, …} and an event without its comma. */
    static Optional<String> inEvent(Words who, Predicate<Words> isScope) {
        return mended(who, EVENTS, words -> true)
                .map(Words::of)
                .or(() -> Optional.of(who))
                .filter(words -> words.folded().startsWith(EventWords.UPON))
                .flatMap(words -> divided(words, isScope));
    }

    private static Optional<String> divided(Words words, Predicate<Words> isScope) {
        return words.text().length() > LONGEST
                ? Optional.empty()
                : words.places(' ').stream()
                        .filter(space -> space > EventWords.UPON.length() && isScope.test(words.from(space)))
                        .findFirst()
                        .map(space -> withComma(words.upTo(space), words.from(space)));
    }

    /** Where a comma before the deadline is missing, or something else stands there: the words with it. */
    static Optional<String> withoutComma(Words words, Predicate<Words> isDemand, Predicate<Words> isDeadline) {
        return words.text().length() > LONGEST
                ? Optional.empty()
                : words.places(' ').stream()
                        .filter(space -> isDeadline.test(words.from(space)))
                        .map(space -> withComma(words.upTo(space), words.from(space)))
                        .filter(mended -> isDemand.test(Words.of(mended.substring(0, mended.lastIndexOf(", ")))))
                        .findFirst();
    }

    private static String withComma(Words first, Words last) {
        return first.text().replaceFirst("[ ,;:.–-]+$", "") + ", " + last.text();
    }

    private static Optional<String> mended(Words words, List<Slip> slips, Predicate<Words> isUnderstood) {
        if (words.text().length() > LONGEST) {
            return Optional.empty();
        }
        String text = words.text();
        for (Slip slip : slips) {
            text = slip.pattern().matcher(text).replaceAll(slip.mended());
        }
        return Optional.of(text).filter(mended -> !mended.equals(words.text()) && isUnderstood.test(Words.of(mended)));
    }
}
