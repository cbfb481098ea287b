package vn.dondoc.guidance.drafts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two contents of a folder.
 *
 * @param files those that differ, by path
 */
record FolderDiff(List<FileDiff> files) {

    enum State {
        NEW,
        GONE,
        CHANGED
    }

    /** @param lines without any added or removed line if only line ends, a byte order mark or the encoding differ */
    record FileDiff(String path, State state, LineDiff lines) {}

    static FolderDiff of(Map<String, byte[]> before, Map<String, byte[]> after) {
        List<FileDiff> files = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            byte[] old = before.get(path);
            byte[] young = after.get(path);
            if (!Arrays.equals(old, young)) {
                State state = old == null ? State.NEW : young == null ? State.GONE : State.CHANGED;
                files.add(new FileDiff(path, state, LineDiff.of(bytes(old), bytes(young))));
            }
        }
        return new FolderDiff(List.copyOf(files));
    }

    public int added() {
        return files.stream().mapToInt(file -> file.lines().added()).sum();
    }

    public int removed() {
        return files.stream().mapToInt(file -> file.lines().removed()).sum();
    }

    private static byte[] bytes(byte @Nullable [] content) {
        return content == null ? new byte[0] : content;
    }
}
