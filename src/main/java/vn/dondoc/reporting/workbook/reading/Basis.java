package vn.dondoc.reporting.workbook.reading;

import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.territory.Unit;

/**
 * By which form a sheet is read.
 *
 * @param rule code of the report rule; absent = whichever asks the unit for this form
 * @param unit whose form it is, where a sheet is of one; absent = unknown
 * @param stamp of the unit's sheet when its template was made; absent = unknown
 * @param codes whether the codes in the workbook are those of this form
 */
record Basis(
        AdoptedPack adopted,
        Form form,
        Period period,
        @Nullable String rule,
        @Nullable Unit unit,
        @Nullable String stamp,
        boolean codes) {

    Labels labels() {
        return new Labels(adopted.pack(), form, codes);
    }
}
