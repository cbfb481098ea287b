package vn.dondoc.reporting;

import java.util.List;

/** Takes facts that are already known to be right, for parts of this installation that bring them in bulk. */
public interface Intake {

    /**
     * Adds the facts with the moments they carry and publishes one {@link ReportsReceived}. Nothing is checked, nobody's
     * rights are asked: people's own entries go through the pages.
     *
     * @param pack name of the adopted pack they fall under
     */
    void take(String pack, List<Figure> figures, List<Receipt> receipts);
}
