package vn.dondoc.notices.digest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.Wording;

/** What is known of a target's figures, against what is asked. */
final class ProgressWords {

    private final Wording wording;

    ProgressWords(Wording wording) {
        this.wording = wording;
    }

    /** Absent for what is no target, or while nothing is known of it. */
    @Nullable
    String of(Verdict verdict) {
        BigDecimal lower = verdict.lower();
        BigDecimal threshold = verdict.threshold();
        if (verdict.rule().kind() != Rule.Kind.TARGET || lower == null || threshold == null) {
            return null;
        }
        Comparison comparison = comparison(verdict.rule().demand());
        String asked = wording.say("progress." + comparison, number(verdict, threshold, comparison));
        String known = number(verdict, lower, comparison);
        if (lower.equals(verdict.upper())) {
            return wording.say("progress.certain", known, asked);
        }
        return wording.say(
                "progress.at-least",
                known,
                asked,
                wording.count(verdict.missing().size()));
    }

    private static Comparison comparison(Demand demand) {
        return demand instanceof Demand.Measured measured ? measured.comparison() : Comparison.AT_LEAST;
    }

    private static boolean isPercent(Demand demand) {
        return demand instanceof Demand.Measured measured && measured.isPercent();
    }

    /** Two decimals, never rounded in anyone's favour: cut towards a least, rounded up towards a most. */
    private String number(Verdict verdict, BigDecimal value, Comparison comparison) {
        NumberFormat format = NumberFormat.getInstance(wording.locale());
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(comparison.isUpperLimit() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return format.format(value) + (isPercent(verdict.rule().demand()) ? "%" : "");
    }
}
