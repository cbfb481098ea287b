package vn.dondoc.notices.outbox;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as written, not yet filed.
 *
 * @param occasion at most one mail is ever filed for it
 * @param recipient user name
 * @param address where it goes; absent = it is filed as suppressed
 * @param subject control characters become spaces, so that no header can be smuggled in
 * @param told what it tells of
 */
public record Mail(
        String occasion,
        String recipient,
        @Nullable String address,
        String subject,
        String text,
        String html,
        Locale language,
        List<Told> told) {

    public Mail {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        told = List.copyOf(told);
    }
}
