package vn.dondoc.notices.note;

import java.util.List;
import vn.dondoc.notices.OneLine;

/**
 * A question or decision about a waiver or extension, as its template shows it: everything in the reader's language.
 *
 * @param lead what happened, in one sentence
 * @param facts what it is about, one a line
 * @param reasons clauses with the quoted words
 * @param rule the rule's code and sentence
 * @param action what the link offers
 */
record WaiverMail(
        String subject,
        String salutation,
        String lead,
        List<Fact> facts,
        List<String> reasons,
        String rule,
        String link,
        String action) {

    WaiverMail {
        subject = OneLine.of(subject);
        salutation = OneLine.of(salutation);
        lead = OneLine.of(lead);
        reasons = OneLine.each(reasons);
        rule = OneLine.of(rule);
    }

    /** A line of it. */
    record Fact(String name, String said) {

        Fact {
            said = OneLine.of(said);
        }
    }
}
