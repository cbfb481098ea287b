package vn.dondoc.notices.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.Listing;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;

/** Mails with what they tell of, page by page, with three queries whatever their size. */
@Repository
@Transactional(readOnly = true)
class NoticeRows {

    private static final String FROM = """
            from message m
            where (cast(:recipient as varchar) is null or m.recipient = :recipient)
              and (:any or exists (select 1 from message_item i where i.message_id = m.id and
            """ + DutiesWanted.in("i") + "))";

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail as programs are told of it. */
    @Schema(name = "Notice", description = "A mail that was written, and what became of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            long id,

            @Schema(description = "What it is about", example = "digest")
            String kind,

            @Schema(description = "User name, or the address of a shared mailbox")
            String recipient,

            String subject,

            @Schema(allowableValues = {"QUEUED", "SENDING", "SENT", "FAILED", "SUPPRESSED"})
            String state,

            Instant queuedAt,
            @Nullable Instant sentAt,

            @Schema(description = "The duties that it tells of")
            List<Duty> duties) {}

    /** A duty that a mail tells of. */
    @Schema(name = "ToldDuty")
    record Duty(String pack, String rule, String unit, String period, LocalDate due) {}

    /**
     * The newest first.
     *
     * @param recipient user name; absent = everyone's
     * @param duties of which something is told; absent = whatever is told
     */
    Paged<Row> page(@Nullable String recipient, @Nullable DutiesWanted duties, PageAsked page) {
        DutiesWanted any = new DutiesWanted(null, null, null);
        Map<String, @Nullable Object> parameters = (duties == null ? any : duties).parameters();
        parameters.put("any", duties == null);
        parameters.put("recipient", recipient);
        Paged<Row> found = new Listing("m.*", FROM, "m.id desc", parameters).page(jdbc, page, NoticeRows::row);
        addDuties(found.items());
        return found;
    }

    private void addDuties(List<Row> rows) {
        Map<Long, Row> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        jdbc.sql("select * from message_item where message_id = any (?) order by unit, rule, period")
                .param(byId.keySet().toArray(Long[]::new))
                .query(row -> {
                    byId.get(row.getLong("message_id"))
                            .duties()
                            .add(new Duty(
                                    row.getString("pack"),
                                    row.getString("rule"),
                                    row.getString("unit"),
                                    row.getString("period"),
                                    row.getObject("due_day", LocalDate.class)));
                });
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String occasion = row.getString("occasion");
        return new Row(
                row.getLong("id"),
                occasion.substring(0, Math.max(0, occasion.indexOf('/'))),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("state"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                MessageRows.instant(row, "sent_at"),
                new ArrayList<>());
    }
}
