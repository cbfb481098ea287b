package vn.dondoc.reporting.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.reporting.mailed.MailedFiles.MailedFile;
import vn.dondoc.reporting.receipts.AnsweredDuty;

/**
 * One mail on its page.
 *
 * @param newText what was written anew; may be empty
 * @param duties what it answers, as it stands
 * @param files its files with figures, and what became of them
 * @param mayHandle whether the reader may deal with it
 */
record TrayMail(
        IncomingMail mail,
        Letter letter,
        String newText,
        List<AnsweredDuty> duties,
        List<MailedFile> files,
        boolean mayHandle) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Whether there is more than what was written anew. */
    public boolean isQuoting() {
        return !letter.text().strip().equals(newText);
    }

    /** The page on which its receipt is recorded, filled in from the mail. */
    public String recordPath(AnsweredDuty duty, ZoneId zone, String remark) {
        return UriComponentsBuilder.fromPath("/receipts/new")
                .queryParam("duty", "{duty}")
                .queryParam("units", "{unit}")
                .queryParam("day", "{day}")
                .queryParam("time", "{time}")
                .queryParam("door", "MAIL")
                .queryParam("remark", "{remark}")
                .encode()
                .buildAndExpand(
                        duty.duty(),
                        duty.key().unit(),
                        DAY.format(mail.receivedAt().atZone(zone)),
                        TIME.format(mail.receivedAt().atZone(zone)),
                        remark)
                .toUriString();
    }
}
