package vn.dondoc.guidance.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** The words for a rhythm: {@code hằng tháng}, {@code mỗi quý}, {@code 6 tháng}, {@code cả năm}. */
final class RhythmWords {

    private static final String PERIOD =
            "((?:hằng|mỗi) (?:tháng|quý|năm)|0?6 tháng(?: đầu năm)?|0?9 tháng(?: đầu năm)?|cả năm)";

    private static final Pattern FIRST = Folding.pattern(PERIOD + ",? (.+)");
    private static final Pattern LAST = Folding.pattern("(.+?),? " + PERIOD + ",?");

    private RhythmWords() {}

    /** A phrase with the words for its rhythm taken off, before or after it. */
    record Taken(Words rest, Optional<Rhythm> rhythm) {}

    static Taken takeFrom(Words phrase) {
        Optional<Matcher> first = phrase.match(FIRST);
        if (first.isPresent()) {
            return new Taken(phrase.group(first.get(), 2), of(first.get().group(1)));
        }
        return phrase.match(LAST)
                .map(last -> new Taken(phrase.group(last, 1), of(last.group(2))))
                .orElse(new Taken(phrase, Optional.empty()));
    }

    /** {@code tháng, quý, 6 tháng, 9 tháng, năm}, with or without {@code hằng}, {@code mỗi} or {@code cả}. */
    static Optional<Rhythm> of(String folded) {
        return Optional.ofNullable(
                switch (folded.replaceFirst("^(hằng|mỗi|cả|01) ", "")
                        .replaceFirst("^0", "")
                        .replaceFirst(" đầu năm$", "")) {
                    case "tháng" -> Rhythm.MONTHLY;
                    case "quý" -> Rhythm.QUARTERLY;
                    case "6 tháng" -> Rhythm.HALF_YEAR;
                    case "9 tháng" -> Rhythm.NINE_MONTHS;
                    case "năm" -> Rhythm.ANNUAL;
                    case "đột xuất" -> Rhythm.OCCASIONAL;
                    default -> null;
                });
    }

    /** For messages. */
    static String say(Rhythm rhythm) {
        return switch (rhythm) {
            case MONTHLY -> "hằng tháng";
            case QUARTERLY -> "hằng quý";
            case HALF_YEAR -> "6 tháng";
            case NINE_MONTHS -> "9 tháng";
            case ANNUAL -> "cả năm";
            case OCCASIONAL -> "đột xuất";
        };
    }
}
