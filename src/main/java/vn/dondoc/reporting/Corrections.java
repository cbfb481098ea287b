package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.Map;

/** Reports that were given back with a day for the correction, and have not come again since. */
public interface Corrections {

    /**
     * Asks nobody's rights: who reminds all units asks for all of them.
     *
     * @param pack name of the pack
     * @return the last day for each correction, past ones too; one query
     */
    Map<ReportKey, LocalDate> open(String pack);
}
