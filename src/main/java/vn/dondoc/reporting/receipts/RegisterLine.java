package vn.dondoc.reporting.receipts;

import java.util.List;
import vn.dondoc.calendar.Entered;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Paper;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.receipts.Attachments.Attachment;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/**
 * A line of the register as it is read and printed.
 *
 * @param unit the unit's name; its code where it is no longer known
 * @param mayStrike whether the reader may strike it out
 * @param also what the same paper settles besides
 * @param title what the rule is called; its code where the pack no longer has it
 */
record RegisterLine(
        ReceiptRegister.Entry entry,
        String unit,
        String title,
        List<Rule.Replaced> also,
        List<Attachment> scans,
        boolean mayStrike) {

    /** @param entered what letters asked for under the pack */
    static RegisterLine of(
            ReceiptRegister.Entry entry,
            RulePack pack,
            Entered entered,
            Territory territory,
            List<Attachment> scans,
            boolean mayStrike) {
        Receipt receipt = entry.receipt();
        return new RegisterLine(
                entry,
                territory
                        .find(receipt.unit())
                        .map(Unit::fullName)
                        .orElse(receipt.unit().toString()),
                pack.rule(receipt.rule())
                        .map(Rule::title)
                        .or(() -> entered.subject(receipt.rule()))
                        .orElse(receipt.rule()),
                pack.rule(receipt.rule())
                        .map(rule -> new Paper(rule, receipt.period()).settles(pack))
                        .orElse(List.of()),
                scans,
                mayStrike);
    }
}
