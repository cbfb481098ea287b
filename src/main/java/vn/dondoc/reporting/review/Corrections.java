package vn.dondoc.reporting.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.review.ReviewRows.Decided;
import vn.dondoc.reporting.review.ReviewRows.Row;

/** What the units of a work list sent, what was answered, and what they changed after that; read with four queries. */
record Corrections(
        Map<Long, List<SavedVersion>> sent,
        Map<Long, List<Decided>> decided,
        Map<Long, Set<String>> remarked,
        Map<Long, Map<String, String>> entries) {

    static Corrections of(List<Row> found, ReviewRows rows) {
        List<Long> ids = found.stream().map(Row::id).toList();
        Corrections bare = new Corrections(rows.sent(ids), rows.decided(ids), Map.of(), Map.of());
        List<Long> returns = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        for (Row row : found) {
            Decided back = bare.lastReturn(row);
            if (back != null) {
                returns.add(back.id());
                bare.sent(row).stream()
                        .filter(version -> version.number() == back.version())
                        .forEach(version -> versions.add(version.id()));
                versions.add(bare.last(row).id());
            }
        }
        return new Corrections(bare.sent, bare.decided, rows.remarked(returns), rows.entries(versions));
    }

    /** The earliest first. */
    List<SavedVersion> sent(Row row) {
        return sent.getOrDefault(row.id(), List.of());
    }

    SavedVersion last(Row row) {
        List<SavedVersion> all = sent(row);
        return all.get(all.size() - 1);
    }

    /** The earliest first. */
    List<Decided> decided(Row row) {
        return decided.getOrDefault(row.id(), List.of());
    }

    /** Absent = it was never given back. */
    @Nullable
    Decided lastReturn(Row row) {
        return decided(row).stream()
                .filter(Decided::isGivenBack)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** The fields that were remarked on when it was given back last. */
    Set<String> remarked(Row row) {
        Decided back = lastReturn(row);
        return back == null ? Set.of() : remarked.getOrDefault(back.id(), Set.of());
    }

    /** The fields that read otherwise now than when it was given back last. */
    Set<String> changed(Row row) {
        Decided back = lastReturn(row);
        if (back == null) {
            return Set.of();
        }
        Map<String, String> before = sent(row).stream()
                .filter(version -> version.number() == back.version())
                .findFirst()
                .map(version -> entries.getOrDefault(version.id(), Map.<String, String>of()))
                .orElse(Map.of());
        Map<String, String> after = entries.getOrDefault(last(row).id(), Map.of());
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(code -> Objects.equals(before.get(code), after.get(code)));
        return changed;
    }
}
