package vn.dondoc.guidance.reading;

import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** How a unit is named in full: type and name. */
final class UnitWords {

    /** No groups. */
    static final String NAME =
            "(?:tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|khu dân cư|thôn|tổ dân phố) [\\p{L}\\d][\\p{L}\\d '’-]*";

    private static final Pattern TYPE = Folding.pattern(
            "(?:^|, )(tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|khu dân cư|thôn|tổ dân phố)(?= )");
    private static final List<List<String>> TIERS = List.of(
            List.of("tỉnh"),
            List.of("huyện", "thị xã", "thành phố"),
            List.of("xã", "phường", "thị trấn", "đặc khu"),
            List.of("khu dân cư", "thôn", "tổ dân phố"));

    private UnitWords() {}

    /** Whether a comma stands between two units of one tier, where only a parent's name may follow. */
    static boolean areOfOneTier(Words units) {
        List<Integer> tiers = TYPE.matcher(units.folded())
                .results()
                .map(type -> tier(type.group(1)))
                .toList();
        return tiers.stream().distinct().count() < tiers.size();
    }

    private static int tier(String type) {
        for (int i = 0; i < TIERS.size(); i++) {
            if (TIERS.get(i).contains(type)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No tier has units of the type " + type);
    }
}
