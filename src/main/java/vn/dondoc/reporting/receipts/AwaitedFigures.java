package vn.dondoc.reporting.receipts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.RulePack;

/** Reports that were received, but whose figures are not entered: "Đã nhận, chưa nhập số liệu". */
@Repository
class AwaitedFigures {

    private final JdbcClient jdbc;

    AwaitedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of the register that stand and wait so; one query for each rule that has a form. */
    Set<Long> of(RulePack pack) {
        return pack.rules().stream().flatMap(rule -> of(pack, rule)).collect(Collectors.toSet());
    }

    private Stream<Long> of(RulePack pack, Rule rule) {
        Form form = rule.demand() instanceof Demand.SendReport send && send.form() != null
                ? pack.forms().get(send.form())
                : null;
        return form == null ? Stream.empty() : of(pack.name(), rule.code(), form.indicators()).stream();
    }

    private List<Long> of(String pack, String rule, List<String> indicators) {
        return jdbc.sql("""
                        select r.id from receipt r
                        where r.pack = :pack and r.rule = :rule
                          and not exists (select 1 from receipt_cancellation c where c.receipt_id = r.id)
                          and not exists (select 1 from submission s
                                          where s.pack = r.pack and s.rule = r.rule and s.unit = r.unit
                                            and s.period = r.period and s.state <> 'DRAFT')
                          and not exists (select 1 from figure f
                                          where f.unit = r.unit and f.period = r.period
                                            and f.indicator in (:indicators) and f.amount is not null)
                        """)
                .param("pack", pack)
                .param("rule", rule)
                .param("indicators", indicators)
                .query(Long.class)
                .list();
    }
}
