package vn.dondoc.guidance.reading;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Demand.Baseline;
import vn.dondoc.guidance.language.Demand.Direction;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.wording.Amount.Kind;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** Reads a demand on figures: {@code có ít nhất 90% khu dân cư tổ chức Ngày hội}. */
final class FigureReader {

    private static final Pattern HAVE = Folding.pattern("có (.+)");
    private static final Pattern MEETING = Folding.pattern("(.+) đạt chỉ tiêu ([a-z0-9-]+)");
    private static final Pattern ALLOTTED = Folding.pattern("đạt (.+ chỉ tiêu giao .+)");
    private static final Pattern OF_ALLOTTED = Folding.pattern("chỉ tiêu giao (.+)");
    private static final Pattern CHANGE =
            Folding.pattern("(tăng|giảm) (.+) so với (cùng kỳ năm trước|năm trước|kỳ trước)");
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_ALLOTTED = BigDecimal.valueOf(1000);

    private final Nouns nouns;
    private final ScopeReader scopes;

    FigureReader(Nouns nouns, ScopeReader scopes) {
        this.nouns = nouns;
        this.scopes = scopes;
    }

    Outcome<Demand> read(Words words) {
        Matcher allotted = ALLOTTED.matcher(words.folded());
        Matcher change = CHANGE.matcher(words.folded());
        Matcher have = HAVE.matcher(words.folded());
        if (allotted.matches()) {
            return Quantity.read(words.group(allotted, 1)).flatMap(this::allotted);
        } else if (change.matches()) {
            Direction direction = change.group(1).equals("tăng") ? Direction.UP : Direction.DOWN;
            Baseline baseline = change.group(3).equals("kỳ trước") ? Baseline.LAST_PERIOD : Baseline.LAST_YEAR;
            return Quantity.read(words.group(change, 2)).flatMap(by -> change(direction, by, baseline));
        } else if (have.matches()) {
            return Quantity.read(words.group(have, 1)).flatMap(this::have);
        }
        return Outcome.unknown();
    }

    private Outcome<Demand> have(Quantity quantity) {
        Matcher meeting = MEETING.matcher(quantity.of().folded());
        if (meeting.matches()) {
            return quantity.isPercent()
                    ? percent(quantity, HUNDRED).flatMap(percent -> meeting(quantity, meeting))
                    : Outcome.wrong(
                            "guidance.fault.meeting-without-percent",
                            quantity.of().text());
        }
        return quantity.isPercent() ? share(quantity) : count(quantity);
    }

    private Outcome<Demand> meeting(Quantity quantity, Matcher match) {
        Words units = quantity.of().group(match, 1);
        return scopes.below(units)
                .flatMap(part -> nouns.target(quantity.of().group(match, 2).text())
                        .map(rule -> new Demand.Meeting(quantity.comparison(), quantity.number(), part, rule)));
    }

    private Outcome<Demand> share(Quantity quantity) {
        return nouns.indicator(quantity.of()).flatMap(indicator -> {
            if (indicator.denominator() == null || indicator.type() == Indicator.Type.RATIO) {
                return percent(quantity, HUNDRED)
                        .flatMap(percent -> Outcome.wrong(
                                "guidance.fault.no-denominator", quantity.of().text(), indicator.code()));
            }
            return percent(quantity, HUNDRED)
                    .map(percent -> new Demand.Share(quantity.comparison(), percent, indicator.code()));
        });
    }

    private Outcome<Demand> count(Quantity quantity) {
        return countable(quantity.of()).flatMap(indicator -> {
            boolean money = indicator.type() == Indicator.Type.MONEY;
            if (quantity.amount().decimals() && !money && indicator.type().decimals() == 0) {
                return Outcome.wrong("guidance.fault.number-with-decimals", indicator.measure());
            }
            return money == (quantity.amount().kind() == Kind.MONEY)
                    ? Outcome.of(new Demand.Count(quantity.comparison(), quantity.number(), indicator.code()))
                    : Outcome.wrong("guidance.fault.measure", quantity.of().text(), indicator.measure());
        });
    }

    private Outcome<Demand> allotted(Quantity quantity) {
        Matcher phrase = OF_ALLOTTED.matcher(quantity.of().folded());
        if (!phrase.matches() || !quantity.isPercent()) {
            return Outcome.unknown();
        }
        return countable(quantity.of().group(phrase, 1))
                .flatMap(indicator -> percent(quantity, MOST_ALLOTTED)
                        .map(percent -> new Demand.Allotted(quantity.comparison(), percent, indicator.code())));
    }

    private Outcome<Demand> change(Direction direction, Quantity quantity, Baseline baseline) {
        if (!quantity.isPercent()) {
            return Outcome.wrong("guidance.fault.change-without-percent");
        } else if (quantity.comparison().isUpperLimit()) {
            return Outcome.wrong("guidance.fault.change-at-most");
        }
        BigDecimal most = direction == Direction.DOWN ? HUNDRED : MOST_ALLOTTED;
        Comparison comparison = quantity.comparison();
        return countable(quantity.of())
                .flatMap(indicator -> percent(quantity, most)
                        .map(percent -> new Demand.Change(direction, comparison, percent, indicator.code(), baseline)));
    }

    private Outcome<Indicator> countable(Words phrase) {
        return nouns.indicator(phrase)
                .flatMap(indicator -> indicator.type().isNumber() && indicator.type() != Indicator.Type.RATIO
                        ? Outcome.of(indicator)
                        : Outcome.wrong("guidance.fault.not-countable", phrase.text(), indicator.code()));
    }

    private static Outcome<BigDecimal> percent(Quantity quantity, BigDecimal most) {
        String written = quantity.number().toPlainString().replace('.', ',');
        if (quantity.number().compareTo(most) > 0) {
            return Outcome.wrong("guidance.fault.share-over", written, most.toPlainString());
        } else if (quantity.number().stripTrailingZeros().scale() > MOST_DECIMALS) {
            return Outcome.wrong("guidance.fault.share-decimals", written);
        }
        return Outcome.of(quantity.number());
    }
}
