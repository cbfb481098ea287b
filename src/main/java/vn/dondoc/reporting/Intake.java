package vn.dondoc.reporting;

import java.util.List;
import vn.dondoc.territory.RefusedException;

/** Takes facts that are already known to be right, for parts of this installation that bring them in bulk. */
public interface Intake {

    /**
     * Adds the facts with the moments they carry and publishes one {@link ReportsReceived}. Nobody's rights are asked, and
     * whether figures agree is not checked: people's own entries go through the pages. But what was accepted stays as it is
     * until it is opened again, by this door as by any other.
     *
     * @param pack name of the adopted pack they fall under
     * @throws RefusedException naming every figure of an accepted report that would change; then nothing is taken
     */
    void take(String pack, List<Figure> figures, List<Receipt> receipts);
}
