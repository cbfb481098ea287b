package vn.dondoc.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dondoc.guidance.PackFiles;

/** Lạng Sơn 2020 as a planner might change it during the year. */
public final class ChangedPacks {

    public static final String NAME = "lang-son/2020";

    /** How many residential areas {@link #units} has: one a commune. */
    public static final int AREAS = 200;

    private final TreeMap<String, byte[]> files;

    private ChangedPacks() {
        files = new TreeMap<>(PackFiles.of(Path.of("rules/lang-son/2020"), NAME).files());
    }

    /** As it lies in the rules folder. */
    public static ChangedPacks langSon() {
        return new ChangedPacks();
    }

    /** The half-year report ten days later. */
    ChangedPacks halfYearLater() {
        return replacing("bao-cao.quytac", "kèm biểu ntm-dtvm, trước ngày 10/6", "kèm biểu ntm-dtvm, trước ngày 20/6");
    }

    /** The festival in so many per cent of the residential areas. */
    public ChangedPacks festivalIn(int percent) {
        return replacing(
                        "chi-tieu.quytac",
                        "có 100% khu dân cư tổ chức Ngày hội",
                        "có ít nhất " + percent + "% khu dân cư tổ chức Ngày hội")
                .replacing("chi-tieu.quytac", "1.704/1.705 → Chưa đạt; 0/1.705", "0/1.705");
    }

    /** No models each quarter. */
    ChangedPacks withoutQuarterlyModels() {
        replacing("bao-cao.quytac", "(?s)\\n(#[^\\n]*\\n)*Báo cáo MH-QUY.*?\\n(?=\\n|$)", "\n");
        return replacing("clauses.csv", ",MH-QUY,[^\\n]*", ",by-hand,Theo dõi bằng báo cáo chữ");
    }

    /** Other bytes, the same rules. */
    public ChangedPacks remarking(String remark) {
        return replacing("chi-tieu.quytac", "\\z", "\n# " + remark + "\n");
    }

    /** The units of Lạng Sơn, as the demonstration has them, with a residential area in each commune. */
    public static String units() {
        try {
            String units = Files.readString(Path.of("src/main/resources/demo/units-lang-son-2020.csv"));
            return units
                    + units.lines()
                            .filter(line -> line.contains(",commune,"))
                            .map(line -> line.substring(0, line.indexOf(',')))
                            .map(code -> code + "-1," + code + ",residential_area,khu dân cư,Khu dân cư 1\n")
                            .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFiles files() {
        return new PackFiles(NAME, new TreeMap<>(files));
    }

    private ChangedPacks replacing(String path, String regex, String replacement) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        String changed = text.replaceAll(regex, replacement);
        if (changed.equals(text)) {
            throw new IllegalArgumentException(path + " does not contain " + regex);
        }
        files.put(path, changed.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
