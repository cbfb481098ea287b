package vn.dondoc.guidance.drafts;

import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.Packs;

/**
 * One of two that are compared: {@code 12} is a revision of the open draft, {@code v3} an adopted version.
 *
 * @param adopted whether it is an adopted version
 */
record Side(int number, boolean adopted, SortedMap<String, byte[]> files) {

    private static final Pattern NAMED = Pattern.compile("(v?)(\\d{1,9})");

    /** As it stands in addresses. */
    public String address() {
        return (adopted ? "v" : "") + number;
    }

    /** Finds what an address names. */
    @Component
    static class Sides {

        private final Drafts drafts;
        private final Packs packs;

        Sides(Drafts drafts, Packs packs) {
            this.drafts = drafts;
            this.packs = packs;
        }

        /** Empty if there is none of that name. */
        Optional<Side> find(String pack, String named) {
            Matcher matcher = NAMED.matcher(named);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int number = Integer.parseInt(matcher.group(2));
            boolean adopted = !matcher.group(1).isEmpty();
            Optional<PackFiles> files = adopted
                    ? packs.files(pack, number)
                    : drafts.revision(pack, number).map(Draft::files);
            return files.map(found -> new Side(number, adopted, found.files()));
        }
    }
}
