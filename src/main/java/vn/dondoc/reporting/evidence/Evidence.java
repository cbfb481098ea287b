package vn.dondoc.reporting.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.ReportKey;

/**
 * A file that shows that something was done.
 *
 * @param of the report or task
 * @param note what is to be seen; may be absent
 */
public record Evidence(
        long id, ReportKey of, KeptFile file, @Nullable String note, Instant addedAt, String addedBy) {

    /** Whether browsers may show it in a page. */
    public boolean isImage() {
        return file.mediaType().equals("image/jpeg") || file.mediaType().equals("image/png");
    }
}
