package vn.dondoc.compliance;

import java.time.Instant;
import java.util.List;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Receipt;

/**
 * What is known at a moment.
 *
 * @param figures each unit's latest per indicator and period
 * @param receipts in any order
 * @param waivers approved ones, in force or not; of several for one duty the last counts
 * @param asOf the moment; what came or was recorded after it does not exist
 */
public record Evidence(List<Figure> figures, List<Receipt> receipts, List<Waiver> waivers, Instant asOf) {

    public Evidence {
        figures = figures.stream()
                .filter(figure -> !figure.recordedAt().isAfter(asOf))
                .toList();
        receipts = receipts.stream()
                .filter(receipt -> !receipt.receivedAt().isAfter(asOf)
                        && !receipt.recordedAt().isAfter(asOf))
                .toList();
        waivers = waivers.stream().filter(waiver -> waiver.isInForce(asOf)).toList();
    }
}
