package vn.dondoc.reporting;

import java.time.Instant;
import java.util.List;
import vn.dondoc.territory.UnitId;

/** What people wrote to us by mail, for the pages of other modules. */
public interface Answers {

    /** Shown beside a unit or an obligation; the rest is in the tray. */
    int MOST = 5;

    /**
     * A mail.
     *
     * @param sender name, or else the address
     * @param text the first words of what was written anew
     * @param open whether somebody has yet to look at it
     */
    record Answer(long id, Instant receivedAt, String sender, String text, boolean open) {

        /** Where it can be read whole. */
        public String path() {
            return "/tray/" + id;
        }
    }

    /** Of a unit that the caller may see: the newest {@link #MOST}; one query. */
    List<Answer> of(UnitId unit);

    /** About one obligation of a unit that the caller may see: the newest {@link #MOST}; one query. */
    List<Answer> of(ReportKey duty);
}
