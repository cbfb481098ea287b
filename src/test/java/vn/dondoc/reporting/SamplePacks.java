package vn.dondoc.reporting;

import static vn.dondoc.guidance.pack.Indicator.Counted.AT_DATE;
import static vn.dondoc.guidance.pack.Indicator.Counted.SINCE_1_JANUARY;
import static vn.dondoc.guidance.pack.Indicator.Type.AREA;
import static vn.dondoc.guidance.pack.Indicator.Type.COUNT;
import static vn.dondoc.guidance.pack.Indicator.Type.MONEY;
import static vn.dondoc.guidance.pack.Indicator.Type.RATIO;
import static vn.dondoc.guidance.pack.Indicator.Type.TEXT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;

/** Packs small enough to see through. */
public final class SamplePacks {

    private SamplePacks() {}

    public static RulePack emptyPack(String name, int year, boolean signedCopyCounts) {
        return new RulePack(
                name,
                "Gói thử",
                "20",
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new PackSettings(
                        PackSettings.Holidays.NEXT_WORKING_DAY,
                        true,
                        signedCopyCounts,
                        false,
                        false,
                        10,
                        Map.of(),
                        Map.of()),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                "0");
    }

    /** Residential areas with their festival, some money with its parts, an area, a text and a ratio. */
    public static Map<String, Indicator> indicators() {
        Map<String, Indicator> all = new LinkedHashMap<>();
        for (Indicator indicator : List.of(
                indicator("kdc", COUNT, null, null, null, AT_DATE),
                indicator("le", COUNT, null, "units:residential_area", "kdc", SINCE_1_JANUARY),
                indicator("le-ty-le", RATIO, "le", "kdc", null, SINCE_1_JANUARY),
                indicator("nha-van-hoa", COUNT, null, "units:commune", null, AT_DATE),
                indicator("tien", MONEY, null, null, null, SINCE_1_JANUARY),
                indicator("tien-tinh", MONEY, null, null, null, SINCE_1_JANUARY),
                indicator("tien-xa", MONEY, null, null, null, SINCE_1_JANUARY),
                indicator("dat", AREA, null, null, null, SINCE_1_JANUARY),
                indicator("ket-qua", TEXT, null, null, null, SINCE_1_JANUARY))) {
            all.put(indicator.code(), indicator);
        }
        return all;
    }

    public static Form form() {
        List<String> codes = List.copyOf(indicators().keySet());
        return new Form(
                "bieu",
                "Biểu thử",
                "van-ban",
                "Biểu",
                List.of(new Form.Section("I. Số liệu", false, List.of(new Form.Line(1, "Tất cả", 0, codes)))),
                List.of(
                        new Form.Total("tien", true, List.of("tien-tinh", "tien-xa"), true, "là tổng"),
                        new Form.Total("nha-van-hoa", false, List.of("kdc"), false, "thường ít hơn")));
    }

    private static Indicator indicator(
            String code,
            Indicator.Type type,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String partOf,
            Indicator.Counted counted) {
        return new Indicator(
                code,
                List.of(),
                "Tên " + code,
                type,
                "đơn vị",
                type == TEXT || type == RATIO ? Indicator.AddsUp.NONE : Indicator.AddsUp.SUM,
                numerator,
                denominator,
                counted,
                partOf,
                1);
    }
}
