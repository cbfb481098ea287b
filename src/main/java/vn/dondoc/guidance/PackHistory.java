package vn.dondoc.guidance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Which version of a pack judges what: the newest adopted on or before the day that dates it, else the oldest. The first
 * version rules over the whole year, so that a province may begin in November; a later one over the day it was adopted
 * on and all days after it. What is past therefore stays with the version it fell due under.
 *
 * <p>Of several versions adopted on one day the last judges; those between judge nothing, and neither touches a day
 * before. The day that dates an obligation is its last acceptable day as planned, where it has none the end of its
 * period; an extension given to one unit does not change it.
 *
 * @param versions the oldest first; at least one
 */
public record PackHistory(List<VersionHead> versions) {

    public PackHistory {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(VersionHead::version))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("No version was adopted");
        }
    }

    public VersionHead newest() {
        return versions.get(versions.size() - 1);
    }

    /** The version that judges what is dated that day. */
    public VersionHead on(LocalDate day) {
        VersionHead found = versions.get(0);
        for (VersionHead next : versions) {
            if (!next.adoptedOn().isAfter(day)) {
                found = next;
            }
        }
        return found;
    }

    /** The first day that a version judges; of the oldest the first day there is. */
    public LocalDate from(VersionHead version) {
        return version.equals(versions.get(0)) ? LocalDate.MIN : version.adoptedOn();
    }
}
