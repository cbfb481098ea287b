package vn.dondoc.reporting.mailbox;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails the program answered by itself, so that there are few to one address. */
@Repository
class AnswerLog {

    private final JdbcClient jdbc;

    AnswerLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param figures whether it spoke of figures, and did not only say that the mail came */
    void note(long mail, String address, boolean known, boolean figures, Instant at) {
        jdbc.sql("insert into mail_answer (mail_id, address, known, figures, answered_at) values (?, ?, ?, ?, ?)")
                .params(mail, address, known, figures, MailRows.at(at))
                .update();
    }

    /** How many went to that address since. */
    int since(String address, boolean figures, Instant since) {
        return jdbc.sql("select count(*) from mail_answer where address = ? and figures = ? and answered_at > ?")
                .params(address, figures, MailRows.at(since))
                .query(Integer.class)
                .single();
    }

    /** How many went to strangers since. */
    int toStrangers(Instant since) {
        return jdbc.sql("select count(*) from mail_answer where not known and answered_at > ?")
                .param(MailRows.at(since))
                .query(Integer.class)
                .single();
    }
}
