package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** What is looked at before anything is asked for, given or taken back. */
@Component
class WaiverChecks {

    private final Verdicts verdicts;
    private final Obligations obligations;
    private final Units units;
    private final Clock clock;

    WaiverChecks(Verdicts verdicts, Obligations obligations, Units units, Clock clock) {
        this.verdicts = verdicts;
        this.obligations = obligations;
        this.units = units;
        this.clock = clock;
    }

    /** @return what speaks against it without any reason given: that */
    static Faults ofReason(String reason) {
        Faults faults = new Faults();
        if (reason.isBlank()) {
            faults.add(fault("no-reason"));
        }
        return faults;
    }

    /** Against the whole of it, not one unit. @param code a key of {@code compliance.waiver.fault} */
    static Fault fault(String code) {
        return Fault.at("", 0, "compliance.waiver.fault." + code);
    }

    /** Adds what speaks against those terms for any of the duties. */
    void check(AdoptedPack pack, List<Key> duties, Terms terms, Faults faults) {
        TermsCheck check = new TermsCheck(obligations.workingDays(), LocalDate.now(clock));
        Map<Key, Verdict> owed = verdicts
                .of(pack, duties.stream().map(Key::unit).toList())
                .stream()
                .collect(Collectors.toMap(Key::of, Function.identity()));
        for (Key duty : duties) {
            String who = units.territory()
                    .find(duty.unit())
                    .map(Unit::fullName)
                    .orElse(duty.unit().code());
            Verdict verdict = owed.get(duty);
            if (verdict == null) {
                faults.add(Fault.at(who, 0, "compliance.waiver.fault.not-owed"));
            } else {
                check.check(verdict, terms, who, faults);
            }
        }
    }

    /**
     * @param noted whether what is only to be noted was read already
     * @throws RefusedException with all that is wrong or, unless noted, to be noted
     */
    static void refuse(Faults faults, boolean noted) {
        faults.throwIfRefused();
        if (!noted && faults.count() > 0) {
            throw new RefusedException(faults.all());
        }
    }
}
