package vn.dondoc.notices.note;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notices.OneLine;

/**
 * A mail about one matter, as its template shows it: everything in the reader's language, each of one line.
 *
 * @param unit whose matter it is
 * @param lines what there is to say, in order
 * @param quoted what somebody wrote, or lists; perhaps nothing
 * @param places what is to be looked at, each with its own address; perhaps nothing
 * @param action what the link offers
 * @param why why the reader gets it
 * @param asks whether an answer is asked for
 * @param decline where its reader says that no more of these are wanted; absent = nowhere
 */
record NoteView(
        String subject,
        String salutation,
        String unit,
        String title,
        List<String> lines,
        List<String> quoted,
        List<Place> places,
        String link,
        String action,
        List<String> why,
        boolean asks,
        @Nullable String decline) {

    /** Something on a page, and the address that opens the page there. */
    record Place(String text, String link) {

        Place {
            text = OneLine.of(text);
        }
    }

    NoteView {
        subject = OneLine.of(subject);
        salutation = OneLine.of(salutation);
        unit = OneLine.of(unit);
        title = OneLine.of(title);
        lines = OneLine.each(lines);
        quoted = OneLine.split(quoted);
        why = OneLine.each(why);
    }
}
