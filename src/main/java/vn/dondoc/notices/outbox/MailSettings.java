package vn.dondoc.notices.outbox;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation writes; the mail server itself is {@code spring.mail.*}.
 *
 * @param baseUrl where people reach the pages, without a slash at the end
 * @param mail the sender
 */
@ConfigurationProperties("dondoc")
public record MailSettings(
        @DefaultValue("http://localhost:8080") URI baseUrl,
        @DefaultValue Sender mail) {

    /**
     * The sender.
     *
     * @param from sender's address
     * @param replyTo where answers go, each mail's own token in place of {@value #TOKEN} ({@code dondoc+{token}@…}): for
     *     mail servers that give our mails other Message-IDs; absent = to the sender
     * @param tokenInSubject whether the token stands in the subject too, for who answers by a new mail
     * @param giveUpAfter what has waited longer is not sent any more: it speaks of days long past
     * @param line how the mail server is spoken to
     */
    public record Sender(
            @DefaultValue("dondoc@localhost") String from,
            @Nullable String replyTo,
            @DefaultValue("false") boolean tokenInSubject,
            @DefaultValue("7d") Duration giveUpAfter,
            @DefaultValue Line line) {

        private static final String TOKEN = "{token}";

        /** Where answers to the mail with that token go; absent = to the sender. */
        @Nullable
        String replyTo(String token) {
            return replyTo == null ? null : replyTo.replace(TOKEN, token);
        }
    }

    /**
     * How the mail server is spoken to.
     *
     * @param tls whether the connection must be safe
     * @param patience how long one answer of the server is waited for; RFC 5321, 4.5.3.2 thinks of minutes
     * @param perMinute most mails begun within any minute by all nodes together; 0 = as many as the server takes
     * @param perConnection after so many mails a new connection is opened
     */
    public record Line(
            @DefaultValue("REQUIRED") Tls tls,
            @DefaultValue("60s") Duration patience,
            @DefaultValue("0") int perMinute,
            @DefaultValue("1000") int perConnection) {}

    /** Whether the connection to the mail server must be safe; where there is TLS, the server's name is checked. */
    public enum Tls {
        /** TLS from the first byte, mostly on port 465. */
        IMPLICIT,
        /** STARTTLS, mostly on port 587 or 25; without it nothing is sent. */
        REQUIRED,
        /** STARTTLS if the server has it. */
        OFFERED,
        /** None: for a server on this machine only. */
        NONE
    }
}
