package vn.dondoc.reporting.workbook.reading;

import java.io.IOException;

/** A file is not opened, for a reason that can be told and mended. */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    /**
     * @param reason last part of the message's key
     * @param arguments what the message names
     */
    UnreadableException(String reason, Object... arguments) {
        super("reporting.reading.file." + reason);
        this.arguments = arguments;
    }

    CellNote note() {
        return CellNote.refused("", "", getMessage(), arguments);
    }
}
