package vn.dondoc.dashboard;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import vn.dondoc.calendar.Awaited;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Rule;

/** What stands in the place of a day that an obligation does not have. */
final class Dayless {

    private Dayless() {}

    /** {@code dịp 18/11}, {@code chờ văn bản “…”}, {@code khi có yêu cầu}, {@code văn bản không ghi ngày}. */
    static MessageSourceResolvable words(Rule rule) {
        Deadline deadline = rule.deadline();
        if (deadline instanceof Deadline.Occasion occasion) {
            return words(
                    "occasion",
                    occasion.day().getDayOfMonth() + "/" + occasion.day().getMonthValue());
        } else if (deadline instanceof Deadline.Waiting || deadline instanceof Deadline.AfterEvent) {
            return Awaited.by(rule)
                    .map(awaited -> words(awaited.kind().name(), awaited.words()))
                    .orElseThrow();
        }
        return words("none");
    }

    private static MessageSourceResolvable words(String key, Object... arguments) {
        return new DefaultMessageSourceResolvable(new String[] {"dashboard.effects.dayless." + key}, arguments);
    }
}
