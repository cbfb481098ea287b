package vn.dondoc.reporting.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** Which units the mails that came in concern, and what they answer. */
@Repository
class Concerns {

    private final JdbcClient jdbc;

    Concerns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on it also answers this. */
    void add(long mail, ReportKey duty) {
        jdbc.sql("""
                        insert into incoming_mail_duty (mail_id, rule, unit, period)
                        select :mail, :rule, :unit, :period
                        where not exists (select 1 from incoming_mail_duty
                          where mail_id = :mail and rule = :rule and unit = :unit and period = :period)
                        """)
                .param("mail", mail)
                .param("rule", duty.rule())
                .param("unit", duty.unit().toString())
                .param("period", duty.period().toString())
                .update();
    }

    /** From now on it also concerns this unit. */
    void add(long mail, UnitId unit) {
        jdbc.sql("""
                        insert into incoming_mail_unit (mail_id, unit) select :mail, :unit
                        where not exists (select 1 from incoming_mail_unit where mail_id = :mail and unit = :unit)
                        """).param("mail", mail).param("unit", unit.toString()).update();
    }

    /** From now on it concerns nothing. */
    void detach(long mail) {
        jdbc.sql("delete from incoming_mail_duty where mail_id = ?").param(mail).update();
        jdbc.sql("delete from incoming_mail_unit where mail_id = ?").param(mail).update();
    }

    /** Two more queries for any number of mails. */
    List<IncomingMail> with(List<IncomingMail> mails) {
        if (mails.isEmpty()) {
            return mails;
        }
        List<Long> ids = mails.stream().map(IncomingMail::id).toList();
        Map<Long, List<ReportKey>> duties = new HashMap<>();
        jdbc.sql("select * from incoming_mail_duty where mail_id in (:ids) order by unit, rule, period")
                .param("ids", ids)
                .query((row, number) -> duties.computeIfAbsent(row.getLong("mail_id"), id -> new ArrayList<>())
                        .add(new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period")))))
                .list();
        Map<Long, Set<UnitId>> units = new HashMap<>();
        jdbc.sql("select * from incoming_mail_unit where mail_id in (:ids) order by unit")
                .param("ids", ids)
                .query((row, number) -> units.computeIfAbsent(row.getLong("mail_id"), id -> new LinkedHashSet<>())
                        .add(UnitId.parse(row.getString("unit"))))
                .list();
        return mails.stream()
                .map(mail ->
                        mail.with(duties.getOrDefault(mail.id(), List.of()), units.getOrDefault(mail.id(), Set.of())))
                .toList();
    }
}
