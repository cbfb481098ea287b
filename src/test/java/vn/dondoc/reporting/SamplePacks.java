package vn.dondoc.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;

/** Packs small enough to see through. */
final class SamplePacks {

    private SamplePacks() {}

    static RulePack emptyPack(String name, int year, boolean signedCopyCounts) {
        return new RulePack(
                name,
                "Gói thử",
                "20",
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new PackSettings(
                        PackSettings.Holidays.NEXT_WORKING_DAY, true, signedCopyCounts, 10, Map.of(), Map.of()),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                "0");
    }
}
