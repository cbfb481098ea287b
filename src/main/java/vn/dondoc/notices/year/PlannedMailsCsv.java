package vn.dondoc.notices.year;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.dondoc.territory.SpreadsheetText;

/** Writes planned mails: one row for each thing that a mail tells, so a mail of three takes three rows. */
final class PlannedMailsCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("date", "recipient", "subject", "rule", "unit", "period", "step", "due")
            .get();

    private PlannedMailsCsv() {}

    /** @param out is written to and flushed, not closed */
    static void print(List<PlannedMail> mails, Appendable out) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        for (PlannedMail mail : mails) {
            for (PlannedMail.Item item : mail.items()) {
                csv.printRecord(
                        mail.day(),
                        SpreadsheetText.inCsv(mail.to().username()),
                        SpreadsheetText.inCsv(mail.subject()),
                        item.rule().code(),
                        item.unit().code(),
                        item.period(),
                        item.step(),
                        item.due());
            }
        }
        csv.flush();
    }
}
