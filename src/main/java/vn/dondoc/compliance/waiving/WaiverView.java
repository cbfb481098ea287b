package vn.dondoc.compliance.waiving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.waiving.WaiverRequest.Letter;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.pack.Source;
import vn.dondoc.territory.Unit;

/** What the pages of waivers and extensions show, in the reader's language. */
final class WaiverView {

    private WaiverView() {}

    /**
     * An obligation.
     *
     * @param pack by which it is judged
     * @param standing as it stands, in words
     * @param due its last acceptable day, extension included; absent = none
     */
    record Owed(
            AdoptedPack pack,
            Verdict verdict,
            String unit,
            String title,
            String period,
            String standing,
            @Nullable LocalDate due,
            List<Source> sources) {}

    /**
     * A request or something given, one a line.
     *
     * @param path of its page
     * @param day when it was asked for or given
     * @param terms what was asked for or given
     * @param letter number of the paper
     * @param state a key of {@code compliance.waiver.state}
     * @param decided how and why it was decided; absent = not yet, or nothing to add
     */
    record Line(
            String path,
            String day,
            String unit,
            String title,
            String period,
            String terms,
            String reason,
            @Nullable String letter,
            String by,
            String state,
            @Nullable String decided) {

        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** What can be given to several units, and who owes it. */
    record Choice(String rule, String title, String periodName, String period) {}

    /** A unit that may be ticked, and how its duty stands. */
    record Debtor(Unit unit, String name, String standing) {}

    /** Debtors below one unit. */
    record Area(String name, List<Debtor> debtors) {}

    /** A file that came with a request. */
    static String path(Letter letter) {
        return "/waivers/letters/" + letter.id();
    }
}
