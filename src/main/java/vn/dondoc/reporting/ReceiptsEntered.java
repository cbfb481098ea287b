package vn.dondoc.reporting;

import java.util.List;

/**
 * That reports came in was written down, by their senders on our pages or by staff. Published inside the transaction
 * that does so; not for what is taken over in bulk from files of other systems.
 *
 * @param pack name of the pack
 * @param lines one for each receipt
 */
public record ReceiptsEntered(String pack, List<Line> lines) {

    /**
     * One receipt.
     *
     * @param id of the line in the register
     */
    public record Line(long id, Receipt receipt) {}
}
