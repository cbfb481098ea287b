package vn.dondoc.reporting.upload;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.dondoc.reporting.workbook.reading.CellNote;

/**
 * Something of a workbook to be answered, in the reader's language.
 *
 * @param place the cell; empty = the whole file or report
 * @param read the one entry it was read as; absent where there are several, or none
 * @param readings entries to choose from; empty = to be said yes to
 * @param chosen the one chosen so far
 * @param yes whether it was said yes to so far
 */
public record Question(
        String key,
        String place,
        String text,
        @Nullable String read,
        List<String> readings,
        @Nullable String chosen,
        boolean yes) {

    /** What is asked of a cell. */
    public static Question of(CellNote doubt, Answers answers, MessageSource messages, Locale locale) {
        CellNote.Reading reading = doubt.reading();
        List<String> values = reading == null ? List.of() : reading.values();
        return new Question(
                doubt.key(),
                doubt.place(),
                messages.getMessage(doubt, locale),
                values.size() == 1 && !values.get(0).isEmpty() ? values.get(0) : null,
                values.size() < 2 ? List.of() : values,
                answers.chosen().get(doubt.key()),
                answers.confirmed().contains(doubt.key()));
    }

    /** What is to be said yes to. */
    public static Question yes(String key, String place, String text, Answers answers) {
        return new Question(
                key, place, text, null, List.of(), null, answers.confirmed().contains(key));
    }
}
