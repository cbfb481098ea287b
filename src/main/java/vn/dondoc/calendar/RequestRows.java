package vn.dondoc.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.calendar.Opening.Withdrawal;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.UnitId;

/** The rows of requests. They are added, never deleted or changed, but that a request is withdrawn. */
@Repository
class RequestRows {

    private final JdbcClient database;

    RequestRows(JdbcClient database) {
        this.database = database;
    }

    /** Of a pack, by number; withdrawn ones too. */
    List<Request> of(String pack) {
        Map<Long, List<Term>> terms = terms(pack);
        Map<Long, Asked> asked = asked(pack);
        return database.sql("select * from request where pack = ? order by number")
                .param(pack)
                .query((row, number) -> request(row, asked, terms))
                .list();
    }

    private static Request request(ResultSet row, Map<Long, Asked> asked, Map<Long, List<Term>> terms)
            throws SQLException {
        long id = row.getLong("id");
        String reason = row.getString("withdrawn_reason");
        return new Request(
                id,
                row.getInt("number"),
                row.getInt("pack_year"),
                row.getString("letter_number"),
                row.getObject("letter_day", LocalDate.class),
                row.getString("subject"),
                Rule.Kind.valueOf(row.getString("kind")),
                row.getString("form"),
                asked.getOrDefault(id, Asked.NOBODY),
                terms.getOrDefault(id, List.of()),
                entry(row, "entered"),
                reason == null ? null : new Withdrawal(reason, entry(row, "withdrawn")));
    }

    private Map<Long, List<Term>> terms(String pack) {
        Map<Long, List<Term>> terms = new HashMap<>();
        database.sql("""
                        select request_term.* from request_term join request on request.id = request
                        where pack = ? order by request_term.id
                        """)
                .param(pack)
                .query((row, number) -> terms.computeIfAbsent(row.getLong("request"), any -> new ArrayList<>())
                        .add(new Term(
                                Term.Wording.valueOf(row.getString("wording")),
                                row.getObject("printed_day", LocalDate.class),
                                row.getObject("due_hour", LocalTime.class),
                                row.getString("reason"),
                                entry(row, "entered"))))
                .list();
        return terms;
    }

    private Map<Long, Asked> asked(String pack) {
        Map<Long, Asked> asked = new HashMap<>();
        database.sql("""
                        select request_asked.* from request_asked join request on request.id = request
                        where pack = ? order by request_asked.id
                        """)
                .param(pack)
                .query((row, number) -> asked.merge(row.getLong("request"), asked(row), Asked::and))
                .list();
        return asked;
    }

    private static Asked asked(ResultSet row) throws SQLException {
        String tier = row.getString("tier");
        if (tier != null) {
            return Asked.tier(Level.valueOf(tier));
        }
        Set<UnitId> unit = Set.of(UnitId.parse(row.getString("unit")));
        return row.getBoolean("with_below") ? new Asked(Set.of(), Set.of(), unit) : new Asked(Set.of(), unit, Set.of());
    }

    private static Entry entry(ResultSet row, String did) throws SQLException {
        return new Entry(
                row.getString(did + "_by"),
                row.getObject(did + "_at", OffsetDateTime.class).toInstant());
    }

    /** @return its id */
    long add(String pack, Request request) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into request (pack, pack_year, number, letter_number, letter_day, subject, kind,
                                             form, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        pack,
                        request.year(),
                        request.number(),
                        request.letterNumber(),
                        request.letterDay(),
                        request.subject(),
                        request.kind().name(),
                        request.form(),
                        request.entered().by(),
                        utc(request.entered().at()))
                .update(id, "id");
        long key = id.getKeyAs(Long.class);
        ask(key, request.asked(), request.entered());
        request.terms().forEach(term -> add(key, term));
        return key;
    }

    void add(long request, Term term) {
        database.sql("""
                        insert into request_term (request, wording, printed_day, due_hour, reason, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        request,
                        term.wording().name(),
                        term.day(),
                        term.hour(),
                        term.reason(),
                        term.entered().by(),
                        utc(term.entered().at()))
                .update();
    }

    void ask(long request, Asked asked, Entry entry) {
        asked.tiers().stream().sorted().forEach(tier -> ask(request, tier.name(), null, false, entry));
        asked.units().stream().sorted().forEach(unit -> ask(request, null, unit, false, entry));
        asked.whole().stream().sorted().forEach(unit -> ask(request, null, unit, true, entry));
    }

    private void ask(long request, @Nullable String tier, @Nullable UnitId unit, boolean withBelow, Entry entry) {
        database.sql("""
                        insert into request_asked (request, tier, unit, with_below, entered_by, entered_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(request, tier, unit == null ? null : unit.toString(), withBelow, entry.by(), utc(entry.at()))
                .update();
    }

    /** Does nothing to one that is withdrawn already. @return whether it stood until now */
    boolean withdraw(long request, Withdrawal withdrawal) {
        return database.sql("""
                                update request set withdrawn_reason = ?, withdrawn_by = ?, withdrawn_at = ?
                                where id = ? and withdrawn_at is null
                                """)
                        .params(
                                withdrawal.reason(),
                                withdrawal.entered().by(),
                                utc(withdrawal.entered().at()),
                                request)
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
