package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.SentenceCatalogue.Group;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.language.Scope.Part;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.Level;

/** Reads who owes it: one of a closed list, or several joined by commas and {@code và}. */
final class ScopeReader {

    /** What one could have written, for hints. */
    static final List<String> PHRASES = Group.SCOPES.examples();

    private static final String COMMUNE = "(?:xã|phường|thị trấn|đặc khu)";
    private static final String DISTRICT = "(?:huyện|thị xã|thành phố)";
    private static final String AND = "(?:, và |, | và )";

    private static final Map<Pattern, Level> PLAIN = Map.of(
            Folding.pattern("mỗi khu dân cư"), Level.RESIDENTIAL_AREA,
            Folding.pattern("mỗi đơn vị cấp xã"), Level.COMMUNE,
            Folding.pattern("(?:toàn )?tỉnh"), Level.PROVINCE,
            Folding.pattern("mỗi tổ chức thành viên"), Level.ORGANISATION);

    private static final Pattern ITEM =
            Folding.pattern("(mỗi (?:khu dân cư|đơn vị cấp xã|đơn vị trực thuộc|tổ chức thành viên"
                    + "|xã \\(không kể " + COMMUNE + "(?:" + AND + COMMUNE + ")*\\)"
                    + "|" + COMMUNE + "(?:" + AND + COMMUNE + ")*"
                    + "|" + DISTRICT + "(?:" + AND + DISTRICT + ")*"
                    + ")|toàn tỉnh|tỉnh|các cấp)(?:" + AND + "(.+)|$)");

    private static final Pattern DIVIDER = Pattern.compile(AND);
    private static final Pattern ONLY_COMMUNES = Folding.pattern("mỗi xã \\(.*");
    private static final Set<String> BEFORE_2025 = Set.of("xã", "phường", "thị trấn");
    private static final Set<String> SINCE_2025 = Set.of("xã", "phường", "đặc khu");

    private static final Set<String> COMMUNES_AND_WARDS = Set.of("xã", "phường");

    private final PackHead head;

    ScopeReader(PackHead head) {
        this.head = head;
    }

    Outcome<Scope> read(Words words) {
        Set<Part> parts = new LinkedHashSet<>();
        Words rest = words;
        while (!rest.isEmpty()) {
            Matcher item = ITEM.matcher(rest.folded());
            if (!item.matches()) {
                return Outcome.unknown();
            }
            Words phrase = rest.group(item, 1);
            if (phrase.folded().equals("mỗi xã")) {
                return which("guidance.fault.which-xa", phrase, "mỗi đơn vị cấp xã");
            } else if (head != PackHead.UNREAD && head.hasDistricts() && isCommunesAndWards(phrase.folded())) {
                return which("guidance.fault.which-xa-phuong", phrase, "mỗi xã, phường, thị trấn");
            }
            parts.addAll(parts(phrase.folded()));
            rest = item.group(2) == null ? rest.from(item.end()) : rest.group(item, 2);
        }
        return parts.isEmpty() ? Outcome.unknown() : Outcome.of(new Scope(words.text(), List.copyOf(parts)));
    }

    /** Who is meant cannot be told from the words: asks, naming the pack's own types of units. */
    private Outcome<Scope> which(String code, Words phrase, String wholeTier) {
        String others = head.hasDistricts() ? "phường, thị trấn" : "phường, đặc khu";
        return Outcome.wrong(code, phrase.text(), Nearest.words(wholeTier), others);
    }

    /**
     * {@code mỗi xã, phường}: with two tiers the usual words for the whole commune tier, though a few special zones
     * belong to it too; with three tiers one cannot know whether townships were left out on purpose.
     */
    private static boolean isCommunesAndWards(String phrase) {
        return phrase.startsWith("mỗi ") && COMMUNES_AND_WARDS.equals(types(phrase));
    }

    private static Set<String> types(String phrase) {
        return new LinkedHashSet<>(Arrays.asList(DIVIDER.split(phrase.substring("mỗi ".length()))));
    }

    /**
     * Units below, as a share of them is asked for: {@code xã, phường, đặc khu}, {@code khu dân cư}. Here bare
     * {@code xã} leaves no doubt: those of which the other rule is not asked do not count anyway. {@code số} before them
     * adds nothing.
     */
    Outcome<Part> below(Words units) {
        Words named = units.after("số ").orElse(units);
        if (named.folded().equals("xã")) {
            return Outcome.of(new Part(Level.COMMUNE, Set.of()));
        } else if (isCommunesAndWards("mỗi " + named.folded())) {
            return Outcome.of(ofTypes(COMMUNES_AND_WARDS));
        }
        Outcome<Scope> scope = read(Words.of("mỗi " + named.text()));
        return scope.value() != null && scope.value().parts().size() == 1
                ? Outcome.of(scope.value().parts().get(0))
                : Outcome.wrong("guidance.fault.units-below", units.quote());
    }

    private List<Part> parts(String phrase) {
        for (Map.Entry<Pattern, Level> plain : PLAIN.entrySet()) {
            if (plain.getKey().matcher(phrase).matches()) {
                return all(plain.getValue());
            }
        }
        if (phrase.equals("các cấp")) {
            return head.hasDistricts()
                    ? all(Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
                    : all(Level.PROVINCE, Level.COMMUNE);
        } else if (phrase.equals(Folding.fold("mỗi đơn vị trực thuộc"))) {
            return all(head.levelsBelowProvince());
        } else if (ONLY_COMMUNES.matcher(phrase).matches()) {
            return List.of(new Part(Level.COMMUNE, Set.of("xã")));
        }
        return List.of(ofTypes(types(phrase)));
    }

    private Part ofTypes(Set<String> types) {
        if (types.contains("huyện")) {
            return new Part(Level.DISTRICT, Set.of());
        } else if (types.contains("thị xã") || types.contains("thành phố")) {
            return new Part(Level.DISTRICT, types);
        }
        boolean all = types.containsAll(BEFORE_2025)
                || types.containsAll(SINCE_2025)
                || !head.hasDistricts() && types.equals(COMMUNES_AND_WARDS);
        return new Part(Level.COMMUNE, all ? Set.of() : types);
    }

    private static List<Part> all(Level... levels) {
        List<Part> parts = new ArrayList<>();
        for (Level level : levels) {
            parts.add(new Part(level, Set.of()));
        }
        return parts;
    }
}
