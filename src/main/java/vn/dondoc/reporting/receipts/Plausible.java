package vn.dondoc.reporting.receipts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.receipts.ReceiptDesk.Incoming;
import vn.dondoc.territory.Fault;

/** What can be true of something that came in; the same for people and for programs. */
final class Plausible {

    private Plausible() {}

    /** @return what cannot be; empty = nothing speaks against it */
    static List<Fault> faults(Incoming incoming, Instant now) {
        List<Fault> faults = new ArrayList<>();
        if (!ReceiptDesk.RECORDED.contains(incoming.door())) {
            faults.add(Fault.at("", 0, "reporting.fault.door"));
        }
        if (incoming.receivedAt().isAfter(now)) {
            faults.add(Fault.at("", 0, "reporting.fault.future"));
        }
        LocalDate earliest = LocalDate.of(incoming.period().year() - 1, 1, 1);
        boolean bearsTooEarly = incoming.letters().values().stream()
                .map(ReceivedLetter::day)
                .anyMatch(day -> day != null && day.isBefore(earliest));
        if (incoming.receivedAt().isBefore(earliest.atStartOfDay(Due.ZONE).toInstant()) || bearsTooEarly) {
            faults.add(Fault.at("", 0, "reporting.fault.too-early", Integer.toString(earliest.getYear())));
        }
        return faults;
    }
}
