package vn.dondoc.guidance.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.PackSettings.Holidays;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.Level;

/** Reads what {@code pack.yaml} decides for all rules of the year. */
final class SettingsReader {

    private static final String AFTER_DUE = "; ngày đến hạn; quá hạn 1, 3 ngày làm việc;"
            + " quá hạn 5 ngày làm việc báo cáo lãnh đạo; quá hạn 10 ngày làm việc dự thảo công văn";

    private static final Map<String, Rhythm> LADDERS = Map.of(
            "monthly", Rhythm.MONTHLY,
            "quarterly", Rhythm.QUARTERLY,
            "half-year", Rhythm.HALF_YEAR,
            "nine-month", Rhythm.NINE_MONTHS,
            "annual", Rhythm.ANNUAL,
            "other", Rhythm.OCCASIONAL);

    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    /** What holds where a pack says nothing. */
    static final PackSettings USUAL =
            new PackSettings(Holidays.NEXT_WORKING_DAY, true, false, false, false, 10, usualLadders(), Map.of());

    private final YamlFile yaml;

    SettingsReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    PackSettings read() {
        return new PackSettings(
                yaml.choice(
                        "holidays",
                        Map.of("next-working-day", Holidays.NEXT_WORKING_DAY, "as-printed", Holidays.AS_PRINTED),
                        Holidays.NEXT_WORKING_DAY),
                yaml.choice("before", Map.of("exclusive", true, "inclusive", false), true),
                yaml.choice("receipt", Map.of("signed-copy", true, "soft-copy", false), false),
                yaml.choice("mail", Map.of("direct", true, "confirm", false), false),
                yaml.choice("new-units", Map.of("own", true, "with-predecessors", false), false),
                dangerDays(),
                ladders(),
                reportsTo());
    }

    private int dangerDays() {
        String days = yaml.text("danger-days").orElse("10");
        if (!DAYS.matcher(days).matches()) {
            yaml.place("danger-days").fault("guidance.fault.number", days, days);
            return 10;
        }
        return Integer.parseInt(days);
    }

    private Map<Rhythm, Ladder> ladders() {
        Map<Rhythm, Ladder> ladders = usualLadders();
        yaml.map("ladders").ifPresent(said -> {
            said.allowOnly(LADDERS.keySet());
            LADDERS.forEach((key, rhythm) -> said.text(key).map(Words::of).ifPresent(words -> {
                Outcome<Ladder> outcome = LadderReader.read(words);
                outcome.tell(said.place(key), words);
                Optional.ofNullable(outcome.value()).ifPresent(ladder -> ladders.put(rhythm, ladder));
            }));
        });
        return ladders;
    }

    private static Map<Rhythm, Ladder> usualLadders() {
        Map<Rhythm, Ladder> ladders = new EnumMap<>(Rhythm.class);
        for (Rhythm rhythm : Rhythm.values()) {
            ladders.put(rhythm, usual(rhythm));
        }
        return ladders;
    }

    /** Monthly 2; quarterly 5, 2; half-year and year 10, 5, 2 working days before; then the same for all. */
    private static Ladder usual(Rhythm rhythm) {
        String before = switch (rhythm) {
            case MONTHLY -> "2";
            case QUARTERLY, OCCASIONAL -> "5, 2";
            case HALF_YEAR, NINE_MONTHS, ANNUAL -> "10, 5, 2";
        };
        Ladder ladder = LadderReader.read(Words.of("trước hạn " + before + " ngày làm việc" + AFTER_DUE))
                .value();
        if (ladder == null) {
            throw new IllegalStateException("The usual ladder must be readable");
        }
        return ladder;
    }

    private Map<Level, Level> reportsTo() {
        Map<String, Level> levels = new HashMap<>();
        Stream.of(Level.values()).forEach(level -> levels.put(level.code(), level));
        Map<Level, Level> reportsTo = new LinkedHashMap<>();
        Optional<YamlFile> said = yaml.map("reports-to");
        if (said.isEmpty()) {
            yaml.tellMissing("reports-to");
        }
        said.ifPresent(map -> {
            map.allowOnly(Set.copyOf(levels.keySet()));
            for (String lower : map.keys()) {
                if (levels.containsKey(lower)) {
                    reportsTo.put(levels.get(lower), map.choice(lower, levels, Level.PROVINCE));
                }
            }
        });
        return reportsTo;
    }
}
