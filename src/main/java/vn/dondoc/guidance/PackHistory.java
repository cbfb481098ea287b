package vn.dondoc.guidance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which version of a pack judges what: the newest adopted on or before the day that dates it, else the oldest. The first
 * version rules over the whole year, so that a province may begin in November; a later one over the day it was adopted
 * on and all days after it. What is past therefore stays with the version it fell due under.
 *
 * <p>Of several versions adopted on one day the last judges; those between judge nothing, and neither touches a day
 * before. The day that dates an obligation is its last acceptable day as planned, where it has none the end of its
 * period; an extension given to one unit does not change it.
 */
public final class PackHistory {

    private final List<VersionHead> versions;
    private final NavigableMap<LocalDate, VersionHead> byFirstDay = new TreeMap<>();

    /** @param versions in any order; at least one */
    public PackHistory(Collection<VersionHead> versions) {
        this.versions = versions.stream()
                .sorted(Comparator.comparingInt(VersionHead::version))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("No version was adopted");
        }
        byFirstDay.put(LocalDate.MIN, this.versions.get(0));
        this.versions.stream().skip(1).forEach(next -> {
            byFirstDay.tailMap(next.adoptedOn(), true).clear();
            byFirstDay.put(next.adoptedOn(), next);
        });
    }

    /** The oldest first. */
    public List<VersionHead> versions() {
        return versions;
    }

    public VersionHead newest() {
        return versions.get(versions.size() - 1);
    }

    /** The version that judges what is dated that day. */
    public VersionHead on(LocalDate day) {
        return byFirstDay.floorEntry(day).getValue();
    }

    /** Those that judge anything at all, the oldest first. */
    public List<VersionHead> judging() {
        return List.copyOf(byFirstDay.values());
    }

    /** The first day that a version judges; of the oldest the first day there is. */
    public LocalDate from(VersionHead version) {
        return version.equals(versions.get(0)) ? LocalDate.MIN : version.adoptedOn();
    }
}
