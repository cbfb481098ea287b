package vn.dondoc.reporting.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Corrections;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The days for corrections from the last decision about each report. */
@Repository
class KeptCorrections implements Corrections {

    private final JdbcClient jdbc;

    KeptCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ReportKey, LocalDate> open(String pack) {
        return jdbc
                .sql("""
                        select s.rule, s.unit, s.period, r.correct_by from submission s
                        join submission_review r
                          on r.id = (select max(x.id) from submission_review x where x.submission_id = s.id)
                        where s.state = 'RETURNED' and s.pack = :pack and r.correct_by is not null
                        """)
                .param("pack", pack)
                .query((row, number) -> Map.entry(
                        new ReportKey(
                                row.getString("rule"),
                                UnitId.parse(row.getString("unit")),
                                Period.parse(row.getString("period"))),
                        row.getObject("correct_by", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
