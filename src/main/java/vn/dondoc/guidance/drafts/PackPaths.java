package vn.dondoc.guidance.drafts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** Which files a pack may consist of. Everything that comes in by a page passes here, whatever its door. */
public final class PackPaths {

    /** At most two folders deep; no dot but before the ending, so no name leads elsewhere and none is hidden. */
    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_-]{1,60}/){0,2}[A-Za-z0-9_-]{1,80}\\.(?:yaml|csv|quytac|md|txt)");

    /** All files together; ten times the largest guidance we have seen is two megabytes. */
    static final long LARGEST_PACK = 20_000_000;

    private PackPaths() {}

    /** Whether a pack's file may be called so. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    /** @throws vn.dondoc.territory.RefusedException with everything that keeps these files from being a pack's */
    static void require(PackFiles pack) {
        Faults faults = new Faults();
        if (!PackFolders.isName(pack.name())) {
            faults.add(Fault.at("", 0, "guidance.draft.name", pack.name()));
        }
        faults.addAll(faults(pack.files()).all());
        faults.throwIfRefused();
    }

    private static Faults faults(SortedMap<String, byte[]> files) {
        Faults faults = new Faults();
        if (files.size() > PackFiles.MOST_FILES) {
            faults.add(Fault.at("", 0, "guidance.draft.too-many-files", PackFiles.MOST_FILES));
        }
        Map<String, String> seen = new HashMap<>();
        long all = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            String twin = seen.put(path.toLowerCase(Locale.ROOT), path);
            all += file.getValue().length;
            if (!isPath(path)) {
                faults.add(Fault.at(path, 0, "guidance.draft.path"));
            } else if (twin != null) {
                faults.add(Fault.at(path, 0, "guidance.draft.path-twice", twin));
            } else if (file.getValue().length > PackFiles.LARGEST_FILE) {
                faults.add(Fault.at(path, 0, "guidance.draft.file-too-large", PackFiles.LARGEST_FILE / 1_000_000));
            }
        }
        if (all > LARGEST_PACK) {
            faults.add(Fault.at("", 0, "guidance.draft.too-large", LARGEST_PACK / 1_000_000));
        }
        return faults;
    }
}
