package vn.dondoc.notices.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that go with mails. */
@Repository
@Transactional
class Enclosures {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Enclosures(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void add(long message, List<Attachment> attachments) {
        List<Object[]> rows = new ArrayList<>();
        for (Attachment file : attachments) {
            rows.add(new Object[] {message, rows.size(), file.name(), file.mediaType(), file.bytes()});
        }
        template.batchUpdate(
                "insert into message_attachment (message_id, place, name, media_type, bytes) values (?, ?, ?, ?, ?)",
                rows);
    }

    void replace(long message, List<Attachment> attachments) {
        template.update("delete from message_attachment where message_id = ?", message);
        add(message, attachments);
    }

    /** By the number of the message; those without any are absent. */
    @Transactional(readOnly = true)
    Map<Long, List<Attachment>> of(Collection<Message> messages) {
        Map<Long, List<Attachment>> files = new HashMap<>();
        if (!messages.isEmpty()) {
            jdbc.sql("select * from message_attachment where message_id in (:ids) order by message_id, place")
                    .param("ids", messages.stream().map(Message::id).toList())
                    .query(row -> {
                        files.computeIfAbsent(row.getLong("message_id"), id -> new ArrayList<>())
                                .add(new Attachment(
                                        row.getString("name"), row.getString("media_type"), row.getBytes("bytes")));
                    });
        }
        return files;
    }
}
