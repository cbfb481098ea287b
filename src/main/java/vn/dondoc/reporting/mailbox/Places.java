package vn.dondoc.reporting.mailbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the mails that were taken lie in the mailbox, and up to where it was read. */
@Repository
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the places that were taken already, with their fate. */
    Map<Long, Fate> taken(String mailbox, long uidValidity, Collection<Long> uids) {
        Map<Long, Fate> fates = new HashMap<>();
        List<Long> asked = List.copyOf(uids);
        for (int from = 0; from < asked.size(); from += 1000) {
            jdbc.sql("""
                            select p.uid, m.fate from incoming_place p join incoming_mail m on m.id = p.mail_id
                            where p.mailbox = :mailbox and p.uid_validity = :validity and p.uid in (:uids)
                            """)
                    .param("mailbox", mailbox)
                    .param("validity", uidValidity)
                    .param("uids", asked.subList(from, Math.min(from + 1000, asked.size())))
                    .query((row, number) -> fates.put(row.getLong("uid"), Fate.valueOf(row.getString("fate"))))
                    .list();
        }
        return fates;
    }

    /** The first number not yet read; empty if the mailbox was never read. */
    Optional<Long> mark(String mailbox, long uidValidity) {
        return jdbc.sql("select next_uid from mailbox_mark where mailbox = ? and uid_validity = ?")
                .params(mailbox, uidValidity)
                .query(Long.class)
                .optional();
    }

    /** Moves the mark forward, never back. */
    void mark(String mailbox, long uidValidity, long nextUid) {
        if (moveMark(mailbox, uidValidity, nextUid)
                || mark(mailbox, uidValidity).isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into mailbox_mark (mailbox, uid_validity, next_uid) values (?, ?, ?)")
                    .params(mailbox, uidValidity, nextUid)
                    .update();
        } catch (DuplicateKeyException anotherNode) {
            moveMark(mailbox, uidValidity, nextUid);
        }
    }

    private boolean moveMark(String mailbox, long uidValidity, long nextUid) {
        return jdbc.sql("update mailbox_mark set next_uid = :next"
                                + " where mailbox = :mailbox and uid_validity = :validity and next_uid < :next")
                        .param("next", nextUid)
                        .param("mailbox", mailbox)
                        .param("validity", uidValidity)
                        .update()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another node took it meanwhile */
    void add(Place place, long mail) {
        jdbc.sql("insert into incoming_place (mailbox, uid_validity, uid, mail_id) values (?, ?, ?, ?)")
                .params(place.mailbox(), place.uidValidity(), place.uid(), mail)
                .update();
    }
}
