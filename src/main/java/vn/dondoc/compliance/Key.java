package vn.dondoc.compliance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;

/** What is unique among the obligations of a pack. */
public record Key(String rule, UnitId unit, Period period) {

    /** Rule as written, then what letters ask for by its number; unit code, period. */
    static Comparator<Key> order(RulePack pack) {
        Map<String, Integer> places = new HashMap<>();
        for (Rule rule : pack.rules()) {
            places.put(rule.code(), places.size());
        }
        return Comparator.comparing((Key key) -> places.getOrDefault(key.rule(), places.size()))
                .thenComparing(key -> key.rule().length()) // YC.2 before YC.10
                .thenComparing(Key::rule)
                .thenComparing(Key::unit)
                .thenComparing(Key::period);
    }

    static Key of(Obligation obligation) {
        return new Key(obligation.rule().code(), obligation.unit().id(), obligation.period());
    }

    static Key of(Receipt receipt) {
        return new Key(receipt.rule(), receipt.unit(), receipt.period());
    }

    static Key of(Waiver waiver) {
        return new Key(waiver.rule(), waiver.unit(), waiver.period());
    }

    public static Key of(Verdict verdict) {
        return new Key(verdict.rule().code(), verdict.unit().id(), verdict.period());
    }
}
