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
     * @param replyTo where answers go; absent = to the sender
     * @param giveUpAfter what has waited longer is not sent any more: it speaks of days long past
     */
    public record Sender(
            @DefaultValue("dondoc@localhost") String from,
            @Nullable String replyTo,
            @DefaultValue("7d") Duration giveUpAfter) {}
}
