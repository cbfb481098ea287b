package vn.dondoc.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * A mail came in whose sender is to be answered. Published inside the transaction that notes the mail and everything that
 * follows from it; at most once for a mail, and not for what machines write.
 *
 * @param mail number of the mail in the tray
 * @param address whose answer it is
 * @param recipient user name, or the address where it is nobody's
 * @param subject of the mail, one line
 * @param messageId of the mail, as it stands in it; absent = it has none
 * @param conversation Message-IDs that it names, as they stand in it
 * @param receivedAt when it came
 * @param files what became of the files with figures in it; none = only that it came
 * @param reports what came in by it, each once, by name ({@code Báo cáo 6 tháng, huyện Cao Lộc})
 */
public record MailAnswered(
        long mail,
        String address,
        String recipient,
        Locale language,
        String subject,
        @Nullable String messageId,
        String conversation,
        Instant receivedAt,
        List<File> files,
        List<Line> reports) {

    /**
     * A file.
     *
     * @param fate name of what became of it; its words are {@code notices.reply.FATE}
     * @param notes what is to be mended or confirmed, by cell
     * @param confirm path of the page where it is confirmed; absent = nothing is to be confirmed
     */
    public record File(
            String name,
            String fate,
            List<Note> notes,
            @Nullable String confirm) {}

    /** A report that came in. */
    public record Line(ReportKey report, String title, String unit) {}

    /** @param place {@code Biểu!D17}; empty = the whole file */
    public record Note(String place, MessageSourceResolvable words) {}

    /** Whether somebody has to look again at something in it. */
    public boolean asksToMend() {
        return files.stream().anyMatch(file -> !file.notes().isEmpty() && file.confirm() == null);
    }
}
