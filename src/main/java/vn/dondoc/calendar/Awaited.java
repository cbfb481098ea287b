package vn.dondoc.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Vietnamese;

/**
 * What a rule waits for before it is owed, or before it has a day.
 *
 * @param words the event, the title of the document; of a request the code of the rule that it asks for
 */
public record Awaited(Kind kind, String words) {

    /** What has to come about. */
    public enum Kind {
        /** {@code Khi xảy ra thiên tai}, {@code kể từ khi có thiên tai}. */
        EVENT,
        /** {@code khi có văn bản "…"}. */
        DOCUMENT,
        /** {@code khi có yêu cầu}, or a report of no rhythm: each rule is asked for by itself. */
        REQUEST
    }

    private static final Pattern HAPPENS = Pattern.compile(
            "(?:(?:khi|ngày|lúc|từ khi)\\s+)?(?:(?:có|xảy ra)\\s+)?(.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Empty where the rule waits for nothing. */
    public static Optional<Awaited> by(Rule rule) {
        if (rule.event() != null) {
            return Optional.of(event(rule.event()));
        } else if (rule.deadline() instanceof Deadline.AfterEvent after) {
            return Optional.of(event(after.event()));
        } else if (rule.deadline() instanceof Deadline.Waiting waiting && waiting.document() != null) {
            return Optional.of(new Awaited(Kind.DOCUMENT, waiting.document()));
        } else if (rule.deadline() instanceof Deadline.Waiting || rule.rhythms().contains(Rhythm.OCCASIONAL)) {
            return Optional.of(new Awaited(Kind.REQUEST, rule.code()));
        }
        return Optional.empty();
    }

    /** {@code khi có thiên tai} and {@code xảy ra thiên tai} are one event, {@code thiên tai}. */
    private static Awaited event(String words) {
        Matcher match = HAPPENS.matcher(words);
        return new Awaited(Kind.EVENT, match.matches() ? match.group(1) : words);
    }

    /** Whether both mean the same, however capital letters and tone marks are written. */
    public boolean isSame(Awaited other) {
        return kind == other.kind && Vietnamese.exactKey(words).equals(Vietnamese.exactKey(other.words));
    }
}
