package vn.dondoc.reporting.mailed;

import java.time.Instant;
import java.util.List;
import vn.dondoc.reporting.KeptFiles.KeptFile;

/**
 * The mail with which files come.
 *
 * @param receivedAt when it came; decides timeliness
 * @param writtenAt when it was written, never later than it came; decides which of two is the correction
 * @param evidence scans and photos in it, kept
 */
public record Arriving(Instant receivedAt, Instant writtenAt, List<KeptFile> evidence) {}
