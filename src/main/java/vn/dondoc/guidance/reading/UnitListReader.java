package vn.dondoc.guidance.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Quoted;
import vn.dondoc.guidance.wording.Words;

/**
 * Reads units of {@code Trừ} and {@code Chỉ áp dụng}: codes or full names divided by semicolons, a comma before the
 * parent's name ({@code xã Tân Thanh, huyện Văn Lãng}), or a named list. Names stay as written: which unit they mean
 * depends on the day and is asked of the territory.
 */
final class UnitListReader {

    private static final Pattern LIST = Folding.pattern("danh sách " + Quoted.REGEX);
    private static final Pattern UNIT =
            Folding.pattern("[a-z0-9.-]{1,20}|" + UnitWords.NAME + "(?:, " + UnitWords.NAME + ")*");

    private final Map<String, Set<String>> lists;

    /** @param lists codes by folded name of the list */
    UnitListReader(Map<String, Set<String>> lists) {
        this.lists = lists;
    }

    /** Whether the words are one unit, by code or by full name. */
    static boolean isUnit(Words words) {
        return words.match(UNIT).isPresent() && !UnitWords.areOfOneTier(words);
    }

    Outcome<Set<String>> read(Words words) {
        Set<String> units = new LinkedHashSet<>();
        List<Words> parts = words.split(';');
        if (parts.isEmpty()) {
            return Outcome.wrong("guidance.fault.unit", words.quote());
        }
        for (Words part : parts) {
            Optional<Matcher> list = part.match(LIST);
            if (list.isPresent()) {
                String name = Quoted.text(part.group(list.get(), 1));
                Set<String> codes = lists.get(Words.of(name).folded());
                if (codes == null) {
                    return Outcome.wrong("guidance.fault.unknown-list", name, Nearest.name(name, lists.keySet()));
                }
                units.addAll(codes);
            } else if (part.folded().startsWith("danh sách ")) {
                return Outcome.wrong("guidance.fault.list-quotes", part.text().substring("danh sách ".length()));
            } else if (part.match(UNIT).isEmpty()) {
                return Outcome.wrong("guidance.fault.unit", part.quote());
            } else if (UnitWords.areOfOneTier(part)) {
                return Outcome.wrong("guidance.fault.units-divided-by-commas", part.quote());
            } else {
                units.add(part.text());
            }
        }
        return Outcome.of(units);
    }
}
