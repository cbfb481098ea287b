package vn.dondoc.reporting.form;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The forms filled in. */
interface Submissions extends Repository<Submission, Long> {

    Optional<Submission> findByPackAndRuleAndUnitAndPeriod(String pack, String rule, UnitId unit, Period period);

    /** The newest version of each, with what it holds, with one query. */
    @Query("""
            select v from SubmissionVersion v join fetch v.submission s left join fetch v.entries
            where s.pack = :pack and s.rule = :rule and s.period = :period and s.unit in :units and v.number = s.latest
            """)
    List<SubmissionVersion> newest(String pack, String rule, Period period, Collection<UnitId> units);

    /** Those there are, with one query. */
    @Query("""
            select s from Submission s
            where s.pack = :pack and s.rule = :rule and s.period = :period and s.unit in :units
            """)
    List<Submission> all(String pack, String rule, Period period, Collection<UnitId> units);

    Submission saveAndFlush(Submission submission);

    default Optional<Submission> find(String pack, ReportKey key) {
        return findByPackAndRuleAndUnitAndPeriod(pack, key.rule(), key.unit(), key.period());
    }
}
