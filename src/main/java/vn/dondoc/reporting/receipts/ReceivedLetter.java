package vn.dondoc.reporting.receipts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The paper with which a report came; what is absent was not written down.
 *
 * @param signed whether it was the signed copy
 * @param number number and signs of the letter: {@code 12/BC-MTTQ-BTT}
 * @param day the day it bears
 * @param signer who signed it
 * @param formAttached whether the form came with it
 */
public record ReceivedLetter(
        boolean signed,
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable String signer,
        @Nullable Boolean formAttached) {

    /** A soft copy of which nothing more is known. */
    public static final ReceivedLetter NONE = new ReceivedLetter(false, null, null, null, null);
}
