package vn.dondoc.notices.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.territory.UnitId;

/** Mails with what they tell of, page by page, with three queries whatever their size. */
@Repository
@Transactional(readOnly = true)
class NoticeRows {

    private static final String FROM = """
            from message m
            where (cast(:recipient as varchar) is null or m.recipient = :recipient)
              and (:any or exists (select 1 from message_item i where i.message_id = m.id and i.unit = any (:units)
                and (cast(:rule as varchar) is null or i.rule = :rule)
                and (cast(:period as varchar) is null or i.period = :period)))
            """;

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param recipient user name; absent = everyone's
     * @param units of which something is told; absent = whatever is told
     */
    record Told(
            @Nullable String recipient,
            @Nullable Collection<UnitId> units,
            @Nullable String rule,
            @Nullable String period) {}

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

    /** The newest first. */
    Paged<Row> page(Told told, PageAsked page) {
        long total = told(told, "select count(*) " + FROM).query(Long.class).single();
        List<Row> rows = told(told, "select m.* " + FROM + "order by m.id desc limit :limit offset :offset")
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(NoticeRows::row)
                .list();
        addDuties(rows);
        return page.of(rows, total);
    }

    private JdbcClient.StatementSpec told(Told told, String sql) {
        Collection<UnitId> units = told.units() == null ? List.of() : told.units();
        return jdbc.sql(sql)
                .param("recipient", told.recipient())
                .param("any", told.units() == null)
                .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
                .param("rule", told.rule())
                .param("period", told.period());
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
