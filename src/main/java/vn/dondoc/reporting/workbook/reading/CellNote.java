package vn.dondoc.reporting.workbook.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import vn.dondoc.reporting.ReportKey;

/**
 * Something to be said about a cell of a workbook.
 *
 * @param sheet name of the sheet; empty = the whole file
 * @param cell as spreadsheets name it ({@code D17}); empty = the whole sheet
 * @param code the message's key in the bundles
 * @param arguments what the message names
 * @param reading how the cell may be read; absent where nothing is to be chosen
 */
public record CellNote(
        String sheet,
        String cell,
        String code,
        Object[] arguments,
        Kind kind,
        @Nullable Reading reading) implements MessageSourceResolvable {

    /** What it means for taking the file. */
    public enum Kind {
        /** The file cannot be taken until it is mended. */
        REFUSED,
        /** Somebody must say whether it was read rightly. */
        DOUBT,
        /** Read with certainty; said so that nobody is surprised. */
        NOTE
    }

    /**
     * The ways in which a doubtful cell may be read.
     *
     * @param values entries, the likeliest first, which is the one that stands in the form until another is chosen
     */
    public record Reading(ReportKey report, String indicator, List<String> values) {}

    static CellNote refused(String sheet, String cell, String code, Object... arguments) {
        return new CellNote(sheet, cell, code, arguments, Kind.REFUSED, null);
    }

    static CellNote doubt(String sheet, String cell, String code, Object... arguments) {
        return new CellNote(sheet, cell, code, arguments, Kind.DOUBT, null);
    }

    static CellNote note(String sheet, String cell, String code, Object... arguments) {
        return new CellNote(sheet, cell, code, arguments, Kind.NOTE, null);
    }

    /** Sheet and cell as people write it: {@code Biểu!D17}; empty for the whole file. */
    public String place() {
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    /** What an answer names, so that it never covers another doubt or another content than was shown. */
    public String key() {
        StringBuilder key = new StringBuilder(place()).append('|').append(code);
        for (Object argument : arguments) {
            key.append('|').append(argument);
        }
        return key.toString();
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return null;
    }
}
