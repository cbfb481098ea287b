package vn.dondoc.compliance.waiving;

import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Key;

/**
 * That a unit was let off something or given more time, was not, or what it was given was taken back.
 *
 * @param terms what was given, asked for and not given, or taken back
 * @param reason as the unit is told it
 * @param letterNumber of the paper by which it was decided; absent = none
 * @param askedBy who had asked, by user name; absent = nobody had
 * @param number of the waiver or, where it was not agreed to, of the request
 */
public record WaiverDecided(
        Key duty,
        Outcome outcome,
        Terms terms,
        String reason,
        @Nullable String letterNumber,
        @Nullable String askedBy,
        long number) {

    /** What was decided. */
    public enum Outcome {
        GIVEN,
        DECLINED,
        REVOKED
    }

    static WaiverDecided given(Grant grant, long number, @Nullable String askedBy) {
        return new WaiverDecided(
                grant.duty(), Outcome.GIVEN, grant.terms(), grant.reason(), grant.letterNumber(), askedBy, number);
    }

    static WaiverDecided declined(WaiverRequest request, DecisionDesk.Decision decision) {
        return new WaiverDecided(
                request.duty(),
                Outcome.DECLINED,
                request.terms(),
                decision.reason(),
                decision.letterNumber(),
                request.by(),
                request.id());
    }

    static WaiverDecided revoked(Grant grant, String reason) {
        return new WaiverDecided(grant.duty(), Outcome.REVOKED, grant.terms(), reason, null, null, grant.id());
    }
}
