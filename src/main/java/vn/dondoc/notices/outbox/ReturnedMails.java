package vn.dondoc.notices.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.BounceReceived;

/**
 * What comes back of mails that a server had taken. Only a notice that names a mail of ours counts, since its Message-ID
 * cannot be guessed: else anybody could have an address struck off by a forged notice. The address is the one that we
 * wrote to, whatever the notice says.
 */
@Service
@Transactional
class ReturnedMails {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMails.class);

    private final JdbcClient jdbc;
    private final Events events;
    private final BadAddresses addresses;

    ReturnedMails(JdbcClient jdbc, Events events, BadAddresses addresses) {
        this.jdbc = jdbc;
        this.events = events;
        this.addresses = addresses;
    }

    @EventListener
    void on(BounceReceived bounce) {
        jdbc.sql(MessageRows.SELECT + " where message_id = ?")
                .param(String.valueOf(bounce.messageId()))
                .query(MessageRows::message)
                .optional()
                .ifPresentOrElse(
                        message -> note(message, bounce),
                        () -> LOG.info("A mail came back that is none of ours: {}", bounce.messageId()));
    }

    private void note(Message message, BounceReceived bounce) {
        Trouble trouble = bounce.forGood() ? Trouble.BOUNCED : Trouble.BOUNCED_NOW;
        events.note(message.id(), new Refusal(trouble, bounce.reason()));
        jdbc.sql("update message set state = case when cast(? as boolean) then 'FAILED' else state end, trouble = ?,"
                        + " last_error = ? where id = ?")
                .params(bounce.forGood(), trouble.name(), MessageRows.cut(bounce.reason()), message.id())
                .update();
        if (message.address() != null) {
            addresses.refused(message.address(), bounce.forGood(), bounce.reason());
        }
    }
}
