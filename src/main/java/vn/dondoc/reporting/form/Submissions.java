package vn.dondoc.reporting.form;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The forms filled in. */
interface Submissions extends Repository<Submission, Long> {

    Optional<Submission> findByPackAndRuleAndUnitAndPeriod(String pack, String rule, UnitId unit, Period period);

    Submission saveAndFlush(Submission submission);

    default Optional<Submission> find(String pack, ReportKey key) {
        return findByPackAndRuleAndUnitAndPeriod(pack, key.rule(), key.unit(), key.period());
    }
}
