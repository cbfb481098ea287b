package vn.dondoc.guidance.reading;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.wording.Words;

/** The words for what must happen first: {@code Khi xảy ra bão, lũ, mỗi huyện phải … kể từ khi xảy ra}. */
final class EventWords {

    static final String UPON = "khi xảy ra ";

    private EventWords() {}

    /**
     * The words before the verb without the event.
     *
     * @param event what happens; absent = the sentence names none here
     */
    record Taken(Words rest, @Nullable String event) {}

    /** @param isScope whether words say who owes it: an event's words may hold commas, and end where a scope begins */
    static Taken takeFrom(Words who, Predicate<Words> isScope) {
        Optional<Words> upon = who.after(UPON);
        if (upon.isEmpty() || upon.get().places(',').isEmpty()) {
            return new Taken(who, null);
        }
        Words words = upon.get();
        int end = words.places(',').stream()
                .filter(comma -> isScope.test(words.from(comma + 1)))
                .findFirst()
                .orElse(words.places(',').get(0));
        return new Taken(words.from(end + 1), words.upTo(end).text());
    }

    /**
     * A deadline that goes with the event: what counts from an event counts from that one.
     *
     * @param event what the sentence begins with; absent = nothing has to happen first
     */
    static Outcome<Deadline> counted(Deadline deadline, @Nullable String event) {
        if (deadline instanceof Deadline.AfterEvent after) {
            if (event == null && after.event().isEmpty()) {
                return Outcome.wrong("guidance.fault.which-event", after.words());
            } else if (event != null && !after.event().isEmpty() && !isSame(after.event(), event)) {
                return Outcome.wrong("guidance.fault.two-events", after.words(), event);
            }
            String from = event == null ? after.event() : event;
            return Outcome.of(new Deadline.AfterEvent(after.words(), after.days(), after.working(), from));
        }
        return event == null || deadline instanceof Deadline.NoDay
                ? Outcome.of(deadline)
                : Outcome.wrong("guidance.fault.event-with-day", deadline.words());
    }

    private static boolean isSame(String one, String other) {
        return Words.of(one).folded().equals(Words.of(other).folded());
    }
}
