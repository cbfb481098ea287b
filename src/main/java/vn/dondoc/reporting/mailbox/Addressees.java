package vn.dondoc.reporting.mailbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officer;
import vn.dondoc.reporting.ReplyTokens.Reply;

/**
 * Who has which address today, read once for a round.
 *
 * @param officers everyone who holds an office
 * @param mailboxes the shared mailboxes of offices
 */
record Addressees(List<Officer> officers, List<Mailbox> mailboxes) {

    /** What is known of a mail from that address which names that mail of ours. */
    Known known(@Nullable Reply reply, @Nullable String from) {
        return new Known(
                reply,
                from,
                officers.stream()
                        .filter(officer -> officer.email() != null
                                && officer.email().toLowerCase(Locale.ROOT).equals(from))
                        .toList(),
                mailboxes.stream()
                        .filter(mailbox -> mailbox.address().equals(from))
                        .map(Mailbox::unit)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
