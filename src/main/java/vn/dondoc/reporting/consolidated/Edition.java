package vn.dondoc.reporting.consolidated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says beside its content.
 *
 * @param number of the signed paper; empty = left open for the registry
 * @param day of the signed paper; absent = left open
 * @param signer full name; empty = left open
 * @param year stands in an open day
 * @param replaced what an amended report names as the one before; empty for the first
 * @param reason why it is issued anew
 * @param changes against the one before
 */
record Edition(
        String number,
        @Nullable LocalDate day,
        String signer,
        int year,
        String replaced,
        String reason,
        List<Change> changes) {

    /** Not issued yet. */
    static Edition draft(int year) {
        return new Edition("", null, "", year, "", "", List.of());
    }

    public boolean isAmended() {
        return !replaced.isEmpty();
    }
}
