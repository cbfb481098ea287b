package vn.dondoc.reporting.consolidated;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.rollup.RollUps;
import vn.dondoc.territory.Unit;

/** Figures and words of a report as of a moment: one query for each. */
@Repository
class Tallies {

    private final RollUps rollUps;
    private final JdbcClient jdbc;

    Tallies(RollUps rollUps, JdbcClient jdbc) {
        this.rollUps = rollUps;
        this.jdbc = jdbc;
    }

    /** Of the whole form. */
    Tally of(Subject subject, Instant asOf) {
        return of(subject, subject.form().indicators(), asOf);
    }

    /** Of one of its lines. */
    Tally of(Subject subject, String code, Instant asOf) {
        return of(subject, List.of(code), asOf);
    }

    private Tally of(Subject subject, List<String> codes, Instant asOf) {
        return new Tally(subject, rollUps.of(subject.pack(), subject.tree(), asOf), texts(subject, codes, asOf));
    }

    /** The unit's own words; where it has none, those of the units below, as they last sent them. */
    private Map<String, List<Tally.Statement>> texts(Subject subject, List<String> indicators, Instant asOf) {
        List<String> codes = indicators.stream()
                .filter(code -> !subject.pack().indicator(code).type().isNumber())
                .toList();
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put(subject.unit().id().toString(), subject.unit());
        subject.below().forEach(unit -> units.put(unit.id().toString(), unit));
        Map<String, List<Tally.Statement>> said = jdbc
                .sql("""
                        select s.unit, e.indicator, e.entered
                        from submission s
                        join submission_version v on v.submission_id = s.id
                        join submission_entry e on e.version_id = v.id
                        where s.pack = :pack and s.period = :period and s.unit in (:units) and e.indicator in (:codes)
                          and v.number = (select max(number) from submission_version
                                          where submission_id = s.id and sent and saved_at <= :asOf)
                        order by s.unit, s.rule
                        """)
                .param("pack", subject.pack().name())
                .param("period", subject.period().toString())
                .param("units", units.keySet())
                .param("codes", codes)
                .param("asOf", StoredFigures.time(asOf))
                .query((row, number) -> Map.entry(
                        row.getString("indicator"),
                        new Tally.Statement(
                                Objects.requireNonNull(units.get(row.getString("unit"))), row.getString("entered"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        said.replaceAll((code, all) -> ownFirst(subject, all));
        return said;
    }

    private static List<Tally.Statement> ownFirst(Subject subject, List<Tally.Statement> all) {
        List<Tally.Statement> own = all.stream()
                .filter(one -> one.unit().id().equals(subject.unit().id()))
                .toList();
        return own.isEmpty() ? all : own;
    }
}
