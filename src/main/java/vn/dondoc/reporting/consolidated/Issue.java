package vn.dondoc.reporting.consolidated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.UnitId;

/**
 * A report as it was issued; a later one for the same period amends it.
 *
 * @param number counted from 1 for each unit, form and period
 * @param asOf the moment of its figures
 * @param reason why it was issued anew; empty for the first
 * @param changes against the one before
 * @param paperDigest SHA-256 of the .docx
 * @param sheetDigest SHA-256 of the .xlsx
 * @param signing number and day of the signed paper; absent = not recorded yet
 */
record Issue(
        long id,
        UnitId unit,
        String form,
        Period period,
        int number,
        String pack,
        int packVersion,
        Instant asOf,
        Content content,
        List<Change> changes,
        String reason,
        String paperDigest,
        String sheetDigest,
        String by,
        Instant at,
        @Nullable Signing signing) {

    /** The paper as signed. */
    record Signing(String number, LocalDate day, String signer, String by, Instant at) {}

    /** Where the report it belongs to lies. */
    String subjectPath() {
        return "/consolidated/" + form + "/" + unit + "/" + period;
    }
}
