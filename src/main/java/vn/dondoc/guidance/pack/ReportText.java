package vn.dondoc.guidance.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.PlainText;

/**
 * Text of a report with blanks in curly brackets, which are looked up in a closed list and never computed: {@code
 * {kdc-van-hoa}}, {@code {kdc-van-hoa/kdc}}, {@code {tỷ lệ kdc-van-hoa}}, {@code {đồng kinh-phi-cvd}}, {@code {kỳ}}.
 *
 * @param lines as written, one a paragraph; empty ones are left out
 */
public record ReportText(List<Line> lines) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern PART = Pattern.compile("([a-z0-9-]{2,40}) ?/ ?((?:units:)?[a-z0-9_-]{2,40})");
    private static final Pattern SHARE = Pattern.compile("(?:tỷ lệ|tỉ lệ|ty-le) ([a-z0-9-]{2,40})");
    private static final Pattern EXACT = Pattern.compile("(?:đồng|dong) ([a-z0-9-]{2,40})");
    private static final List<String> REGISTERED = Stream.of(Level.values())
            .map(level -> Indicator.UNITS + level.code())
            .toList();

    /** @param number counted from 1, in the text as written */
    public record Line(int number, List<Piece> pieces) {}

    /** A stretch of a line. */
    public sealed interface Piece {}

    /** Words that stand as they are. */
    public record Words(String text) implements Piece {}

    /** {@code {kdc}}. */
    public record Amount(String indicator) implements Piece {}

    /** {@code {đồng kinh-phi}}: to the last đồng. */
    public record Exact(String indicator) implements Piece {}

    /** {@code {a/b}}; {@code whole} may be {@code units:<level>}. */
    public record Part(String indicator, String whole) implements Piece {}

    /** {@code {tỷ lệ a}}. */
    public record Percent(String indicator) implements Piece {}

    /** {@code {kỳ}}: what every report knows of itself. */
    public record Known(Fact fact) implements Piece {}

    /** What no list knows. @param fault key of the message, which names the words and what is nearest */
    public record Unknown(String words, String fault, Object nearest) implements Piece {}

    /** What every report knows of itself. */
    public enum Fact {
        PERIOD("kỳ"),
        YEAR("năm"),
        UNIT("đơn vị"),
        UNIT_IN_CAPITALS("ĐƠN VỊ"),
        UNIT_NAME("tên đơn vị"),
        COMMITTEE("cơ quan"),
        MATTER("nội dung"),
        DOCUMENT("văn bản"),
        FROM("từ ngày"),
        UNTIL("đến ngày"),
        MOMENT("thời điểm"),
        SENT("đã gửi"),
        NOT_SENT("chưa gửi"),
        SENDING("tình hình gửi"),
        SOURCE("nguồn số liệu");

        private final String word;

        Fact(String word) {
            this.word = word;
        }

        /** What stands between the brackets. */
        public String word() {
            return word;
        }

        static Optional<Fact> of(String word) {
            return Stream.of(values()).filter(fact -> fact.word.equals(word)).findFirst();
        }
    }

    /** Reads any text; what is not understood becomes {@link Unknown}. @param indicators the pack's, by code */
    public static ReportText of(String text, Map<String, Indicator> indicators) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String written : text.split("\\R", -1)) {
            number++;
            String plain = PlainText.of(written);
            if (!plain.isEmpty()) {
                lines.add(new Line(number, pieces(plain, indicators)));
            }
        }
        return new ReportText(List.copyOf(lines));
    }

    /** Everything not understood, each with its line. @param before lines before the text in its file */
    public List<Fault> faults(String path, int before) {
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines) {
            for (Piece piece : line.pieces()) {
                if (piece instanceof Unknown unknown) {
                    faults.add(Fault.at(
                            path, before + line.number(), unknown.fault(), unknown.words(), unknown.nearest()));
                }
            }
        }
        return faults;
    }

    private static List<Piece> pieces(String line, Map<String, Indicator> indicators) {
        List<Piece> pieces = new ArrayList<>();
        Matcher blank = BLANK.matcher(line);
        int end = 0;
        while (blank.find()) {
            words(line.substring(end, blank.start()), pieces);
            pieces.add(blank(PlainText.of(blank.group(1)), indicators));
            end = blank.end();
        }
        words(line.substring(end), pieces);
        return List.copyOf(pieces);
    }

    private static void words(String text, List<Piece> pieces) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            pieces.add(new Unknown(text.strip(), "guidance.fault.report-bracket", ""));
        } else if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
    }

    private static Piece blank(String words, Map<String, Indicator> indicators) {
        Matcher part = PART.matcher(words);
        Matcher share = SHARE.matcher(words);
        Matcher exact = EXACT.matcher(words);
        if (Fact.of(words).isPresent()) {
            return new Known(Fact.of(words).get());
        } else if (share.matches()) {
            return known(share.group(1), indicators).orElseGet(() -> share(share.group(1), indicators));
        } else if (exact.matches()) {
            return known(exact.group(1), indicators).orElseGet(() -> new Exact(exact.group(1)));
        } else if (part.matches()) {
            return known(part.group(1), indicators)
                    .or(() -> whole(part.group(2), indicators))
                    .orElseGet(() -> part(words, part.group(1), part.group(2), indicators));
        }
        return CODE.matcher(words).matches()
                ? known(words, indicators).orElseGet(() -> new Amount(words))
                : new Unknown(words, "guidance.fault.report-blank", nearest(words, indicators));
    }

    private static Piece share(String code, Map<String, Indicator> indicators) {
        Indicator indicator = indicators.get(code);
        return indicator != null && indicator.denominator() != null
                ? new Percent(code)
                : new Unknown(code, "guidance.fault.report-share", "");
    }

    private static Piece part(String words, String code, String whole, Map<String, Indicator> indicators) {
        return isNumber(indicators.get(code)) && (REGISTERED.contains(whole) || isNumber(indicators.get(whole)))
                ? new Part(code, whole)
                : new Unknown(words, "guidance.fault.report-part", "");
    }

    private static boolean isNumber(@Nullable Indicator indicator) {
        return indicator != null
                && indicator.type().isNumber()
                && indicator.type().isEntered();
    }

    /** A fault if there is no such code. */
    private static Optional<Piece> known(String code, Map<String, Indicator> indicators) {
        return indicators.containsKey(code)
                ? Optional.empty()
                : Optional.of(new Unknown(code, "guidance.fault.report-blank", nearest(code, indicators)));
    }

    private static Optional<Piece> whole(String code, Map<String, Indicator> indicators) {
        return REGISTERED.contains(code) ? Optional.empty() : known(code, indicators);
    }

    private static Object nearest(String words, Map<String, Indicator> indicators) {
        Collection<String> all = Stream.concat(
                        indicators.keySet().stream(), Stream.of(Fact.values()).map(Fact::word))
                .toList();
        return Nearest.name(words, all);
    }
}
