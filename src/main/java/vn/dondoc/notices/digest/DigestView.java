package vn.dondoc.notices.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notices.OneLine;

/**
 * A digest as its template shows it: everything in the reader's language.
 *
 * @param asksForWork whether anything in it is the reader's own to do
 * @param decline where its reader says that no more of these are wanted; absent = it is nothing to be declined
 */
record DigestView(
        String subject,
        String salutation,
        String day,
        String summary,
        List<Group> groups,
        boolean asksForWork,
        String home,
        @Nullable String decline) {

    DigestView {
        subject = OneLine.of(subject);
        salutation = OneLine.of(salutation);
    }

    /** The same, with where its reader says that no more of these are wanted. */
    DigestView declinedAt(@Nullable String place) {
        return new DigestView(subject, salutation, day, summary, groups, asksForWork, home, place);
    }

    /** What concerns one unit. */
    record Group(String unit, List<Item> items) {

        Group {
            unit = OneLine.of(unit);
        }
    }

    /**
     * One obligation.
     *
     * @param late whether its day is past
     * @param progress of a target: what is known of its figures; of a report, that it was given back; absent = nothing to
     *     say
     * @param reasons clauses with the quoted words
     * @param why how its day was computed; absent = nothing to say
     * @param told why this mail tells it today: the step of the ladder
     * @param part as what the reader is told
     * @param inPlaceOf who is away and for whom the reader is told; absent = the reader's own
     * @param missed reminders that this one makes good; absent = none
     * @param remedy what the unit is asked to do; absent = nothing said
     * @param action what the link offers
     * @param send where files may be sent without sign-in; absent = nowhere
     */
    record Item(
            String title,
            String due,
            String standing,
            boolean late,
            @Nullable String progress,
            List<String> reasons,
            String rule,
            @Nullable String why,
            String told,
            String part,
            @Nullable String inPlaceOf,
            @Nullable String missed,
            @Nullable String remedy,
            String link,
            String action,
            @Nullable String send) {

        /** Each of one line. */
        Item {
            title = OneLine.of(title);
            reasons = OneLine.each(reasons);
            rule = OneLine.of(rule);
            why = OneLine.orNone(why);
            part = OneLine.of(part);
            inPlaceOf = OneLine.orNone(inPlaceOf);
            remedy = OneLine.orNone(remedy);
        }
    }
}
