package vn.dondoc.reporting.mailed;

import org.jspecify.annotations.Nullable;

/**
 * A file with figures, found in a mail and kept.
 *
 * @param name as its sender called it, without folders; within an archive after the archive's name
 * @param digest of its bytes in the file store
 * @param unread why it is not opened; absent = it may be
 */
public record Workbook(String name, String digest, @Nullable Course unread) {}
