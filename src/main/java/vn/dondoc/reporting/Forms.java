package vn.dondoc.reporting;

import java.util.Map;

/** Forms sent and answered in the name of the person signed in, with their rights, by what is no page. */
public interface Forms {

    /**
     * Sends a form, received now; whatever is unusual about the figures is confirmed.
     *
     * @param entries texts by indicator, as one would type them
     * @return false = nothing was saved: figures contradict each other, or it is locked
     * @throws IllegalArgumentException if nobody owes that report, or it has no form
     */
    boolean send(ReportKey report, Map<String, String> entries);

    /**
     * Accepts what was sent last.
     *
     * @throws vn.dondoc.territory.RefusedException if nothing waits for an answer
     */
    void accept(ReportKey report);

    /**
     * Gives back what was sent last, to be corrected by the usual day; the day of receipt stays.
     *
     * @param remark on the whole
     * @param figures remarks on single figures, by indicator
     * @throws vn.dondoc.territory.RefusedException if nothing waits for an answer
     */
    void giveBack(ReportKey report, String remark, Map<String, String> figures);
}
