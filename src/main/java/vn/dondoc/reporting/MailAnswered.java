package vn.dondoc.reporting;

import java.time.Instant;
import java.util.Comparator;
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
     * @param forms what became of each form in it, where there are several
     * @param notes what is to be mended or confirmed, by cell
     * @param wish what its sender is asked to do
     * @param confirm path of the page where it is confirmed; absent = nothing is to be confirmed
     */
    public record File(
            String name,
            String fate,
            List<Form> forms,
            List<Note> notes,
            Wish wish,
            @Nullable String confirm) {}

    /**
     * A form in a file.
     *
     * @param unit its name
     * @param fate name of what became of it
     */
    public record Form(String unit, String fate) {}

    /** What the sender of a file is asked to do; of several the last counts. */
    public enum Wish {
        NOTHING,
        /** To look at a draft and confirm it. */
        CONFIRM,
        /** To send it again in another way: as it came, it cannot be read. */
        SEND_AGAIN,
        /** To mend single figures. */
        MEND
    }

    /** A report that came in. */
    public record Line(ReportKey report, String title, String unit) {}

    /** @param place {@code Biểu!D17}; empty = the whole file */
    public record Note(String place, MessageSourceResolvable words) {}

    /** What the sender is asked to do above all. */
    public Wish wish() {
        return files.stream().map(File::wish).max(Comparator.naturalOrder()).orElse(Wish.NOTHING);
    }
}
