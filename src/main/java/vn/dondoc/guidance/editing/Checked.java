package vn.dondoc.guidance.editing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.drafts.PackPaths;
import vn.dondoc.guidance.editing.SentenceEditor.Tried;
import vn.dondoc.territory.Fault;

/**
 * What is wrong with a draft, as the page of one of its files shows it.
 *
 * @param faults of this file and of the pack as a whole, by line
 * @param more how many beyond those
 * @param wrong how many faults this file has, without warnings
 * @param files all of the pack and any that it lacks
 * @param tried what the examples gave; absent if they were not asked for
 */
record Checked(
        List<SaidFault> faults,
        int more,
        int wrong,
        int warned,
        List<FileTab> files,
        @Nullable Tried tried) {

    /** More than this nobody mends one by one; the rest is counted. */
    private static final int MOST = 200;

    /** @param warned how many warnings */
    record FileTab(String path, int wrong, int warned, boolean here) {}

    /** @param tried whose findings stand beside those of the reading */
    static Checked of(
            PackFiles pack, String file, Reading reading, @Nullable Tried tried, FaultWords words, Locale locale) {
        List<Fault> all = new ArrayList<>(reading.faults());
        if (tried != null) {
            all.addAll(tried.failing());
            all.addAll(tried.unexercised());
        }
        List<Fault> here = all.stream()
                .filter(fault -> fault.path().equals(file) || fault.path().isEmpty())
                .sorted(Comparator.comparingInt(Fault::line).thenComparing(Fault::warning))
                .toList();
        List<String> lines = DraftFile.of(pack, file).lines();
        return new Checked(
                here.stream()
                        .limit(MOST)
                        .map(fault -> words.say(fault, lines, locale))
                        .toList(),
                Math.max(0, here.size() - MOST),
                count(here, false),
                count(here, true),
                tabs(pack, file, all),
                tried);
    }

    private static List<FileTab> tabs(PackFiles pack, String file, List<Fault> faults) {
        TreeSet<String> paths = new TreeSet<>(FileOrder.BY_READING);
        paths.addAll(pack.files().keySet());
        paths.add(file);
        faults.stream().map(Fault::path).filter(PackPaths::isPath).forEach(paths::add);
        return paths.stream()
                .map(path -> {
                    List<Fault> its = faults.stream()
                            .filter(fault -> fault.path().equals(path))
                            .toList();
                    return new FileTab(path, count(its, false), count(its, true), path.equals(file));
                })
                .toList();
    }

    private static int count(List<Fault> faults, boolean warnings) {
        return (int)
                faults.stream().filter(fault -> fault.warning() == warnings).count();
    }

    /** Faults in all other files together. */
    public int elsewhere() {
        return files.stream()
                .filter(tab -> !tab.here())
                .mapToInt(FileTab::wrong)
                .sum();
    }

    public boolean isFaultless() {
        return wrong == 0 && elsewhere() == 0;
    }
}
