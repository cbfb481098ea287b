package vn.dondoc.notices.outbox;

import java.io.IOException;
import java.util.List;

/** Sends mails over the wire to a mail server of its own: for tests that look at what others read. */
public final class AsSent implements AutoCloseable {

    private final MailSink sink = new MailSink(true);
    private final OutboxFixture fixture = new OutboxFixture(OutboxFixture.Database.H2, sink.port());
    private int sent;

    public AsSent() throws IOException {}

    /**
     * What the mail server was told and given.
     *
     * @param recipients the lines that name whom it goes to
     * @param bytes with the headers
     */
    public record Sent(List<String> recipients, byte[] bytes) {}

    /** Files the mail, as a new one, and sends it. */
    public Sent send(Mail mail) {
        sink.kept.clear();
        fixture.outbox.file(new Mail(
                mail.occasion() + "/" + sent++,
                mail.recipient(),
                mail.address(),
                mail.subject(),
                mail.text(),
                mail.html(),
                mail.language(),
                mail.told(),
                mail.attachments(),
                mail.unsubscribe(),
                mail.answers()));
        fixture.delivery.round();
        MailSink.Taken taken = sink.kept.get(0);
        return new Sent(
                taken.commands().stream()
                        .filter(line -> line.startsWith("RCPT"))
                        .toList(),
                taken.bytes());
    }

    @Override
    public void close() throws IOException {
        fixture.close();
        sink.close();
    }
}
