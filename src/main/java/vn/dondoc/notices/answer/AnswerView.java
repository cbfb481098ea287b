package vn.dondoc.notices.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notices.OneLine;

/**
 * An answer as its template shows it: everything in the reader's language, each of one line.
 *
 * @param greeting whom it is for
 * @param lead that the mail came, and when
 * @param reports what came in by it, perhaps nothing
 * @param more how many reports are left out; absent = none
 * @param files what became of its files, perhaps none
 * @param close what follows
 */
record AnswerView(
        String subject,
        String greeting,
        String lead,
        List<Linked> reports,
        @Nullable String more,
        List<File> files,
        List<String> close) {

    AnswerView {
        subject = OneLine.of(subject);
        greeting = OneLine.of(greeting);
        lead = OneLine.of(lead);
        close = OneLine.each(close);
    }

    /** Something with a page of its own. */
    record Linked(String words, String link) {

        Linked {
            words = OneLine.of(words);
        }
    }

    /**
     * A file.
     *
     * @param fate what became of it, and what is to be done about that
     * @param forms what became of which unit's form, where that differs; else none
     * @param notes by cell
     * @param more how many notes are left out; absent = none
     * @param confirm where it is confirmed; absent = nothing is to be confirmed
     */
    record File(
            String name,
            String fate,
            List<String> forms,
            List<String> notes,
            @Nullable String more,
            @Nullable String confirm) {

        File {
            name = OneLine.of(name);
            fate = OneLine.of(fate);
            forms = OneLine.each(forms);
            notes = OneLine.each(notes);
        }
    }
}
