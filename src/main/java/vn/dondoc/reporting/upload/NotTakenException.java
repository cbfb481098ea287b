package vn.dondoc.reporting.upload;

/** Something in a workbook stands in the way of taking it, so nothing of it was taken. */
final class NotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WorkbookPreview preview;

    NotTakenException(WorkbookPreview preview) {
        super("Not taken: " + preview.name());
        this.preview = preview;
    }

    /** What it would do now, and what is still to be answered or mended. */
    WorkbookPreview preview() {
        return preview;
    }
}
