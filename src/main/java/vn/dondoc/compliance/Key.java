package vn.dondoc.compliance;

import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.UnitId;

/** What is unique among the obligations of a pack. */
record Key(String rule, UnitId unit, Period period) {

    static Key of(Obligation obligation) {
        return new Key(obligation.rule().code(), obligation.unit().id(), obligation.period());
    }

    static Key of(Receipt receipt) {
        return new Key(receipt.rule(), receipt.unit(), receipt.period());
    }

    static Key of(Waiver waiver) {
        return new Key(waiver.rule(), waiver.unit(), waiver.period());
    }

    static Key of(Verdict verdict) {
        return new Key(verdict.rule().code(), verdict.unit().id(), verdict.period());
    }
}
