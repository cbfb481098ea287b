package vn.dondoc.guidance.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** Headings as planners mistype them: without marks, without the colon, with dashes and small letters in the code. */
final class HeadingSlips {

    private static final Pattern WITHOUT_COLON = Folding.pattern(
            "(chỉ tiêu|chi tieu|báo cáo|bao cao|nhiệm vụ|nhiem vu) ([a-z0-9–-]{2,20})(?: ?:)? (\\p{L}.*)");

    private HeadingSlips() {}

    /** The heading mended, else the nearest of the shapes, else nothing. */
    static Object hint(Words heading, List<String> shapes) {
        Matcher match = WITHOUT_COLON.matcher(heading.folded());
        if (match.matches()) {
            String code = mended(heading.group(match, 2).text());
            return Nearest.words(kind(match.group(1)) + " " + code + ": " + heading.group(match, 3));
        }
        return Nearest.phrase(heading.text(), shapes);
    }

    private static String kind(String folded) {
        return switch (folded.charAt(0)) {
            case 'c' -> "Chỉ tiêu";
            case 'b' -> "Báo cáo";
            default -> "Nhiệm vụ";
        };
    }

    /** The code that was meant, or nothing. */
    static Object code(String code) {
        String mended = mended(code);
        return Block.CODE.matcher(mended).matches() ? Nearest.words(mended) : "";
    }

    private static String mended(String code) {
        String bare = Normalizer.normalize(code, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return bare.toUpperCase(Locale.ROOT).replaceAll("[ _.–—/]+", "-");
    }
}
