package vn.dondoc.guidance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.DraftHead;
import vn.dondoc.guidance.PackFolders.Proposal;
import vn.dondoc.guidance.VersionHead;

/**
 * A pack in the list of all.
 *
 * @param proposal absent if there is a draft and nothing else
 * @param draft the newest revision of its open draft; absent if none is open, or the reader may not see drafts
 */
record PackLine(
        String name, @Nullable Proposal proposal, @Nullable DraftHead draft) {

    public String year() {
        return name.substring(name.indexOf('/') + 1);
    }

    /** The year after its own, as it would stand in a pack's name. */
    public String nextYear() {
        return "%04d".formatted(Integer.parseInt(year()) + 1);
    }

    private String province() {
        return name.substring(0, name.indexOf('/'));
    }

    public @Nullable VersionHead adopted() {
        return proposal == null ? null : proposal.adopted();
    }

    /** The packs of each province, the latest year first. */
    static SortedMap<String, List<PackLine>> byProvince(List<Proposal> proposals, List<DraftHead> drafts) {
        Map<String, Proposal> proposed =
                proposals.stream().collect(Collectors.toMap(Proposal::name, Function.identity()));
        Map<String, DraftHead> drafted =
                drafts.stream().collect(Collectors.toMap(DraftHead::name, Function.identity()));
        TreeSet<String> names = new TreeSet<>(Comparator.reverseOrder());
        names.addAll(proposed.keySet());
        names.addAll(drafted.keySet());
        SortedMap<String, List<PackLine>> provinces = new TreeMap<>();
        for (String name : names) {
            PackLine line = new PackLine(name, proposed.get(name), drafted.get(name));
            provinces.computeIfAbsent(line.province(), any -> new ArrayList<>()).add(line);
        }
        return provinces;
    }
}
