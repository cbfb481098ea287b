package vn.dondoc.notices.letter;

import java.util.Optional;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/** What one unit owes under a rule of a pack for a period. */
record ItemKey(String pack, String rule, Period period, UnitId unit) {

    static ItemKey of(String pack, Verdict verdict) {
        return new ItemKey(
                pack, verdict.rule().code(), verdict.period(), verdict.unit().id());
    }

    /** Reads what {@link #toString} writes. */
    static Optional<ItemKey> parse(String text) {
        String[] parts = text.split("@", 4);
        try {
            return parts.length < 4
                    ? Optional.empty()
                    : Optional.of(new ItemKey(parts[3], parts[0], Period.parse(parts[1]), UnitId.parse(parts[2])));
        } catch (IllegalArgumentException nothingOfOurs) {
            return Optional.empty();
        }
    }

    /** As pages name it: {@code BC-6T@2020-H1@183@lang-son/2020}. */
    @Override
    public String toString() {
        return rule + "@" + period + "@" + unit + "@" + pack;
    }
}
