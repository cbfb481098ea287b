package vn.dondoc.reporting.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * What was decided about a mail.
 *
 * @param reason in the words of a machine; absent where the fate says everything
 * @param waits whether somebody has to look at it
 */
record Taken(Fate fate, @Nullable String reason, boolean waits) {

    static Taken as(Fate fate) {
        return new Taken(fate, null, fate.isForPeople());
    }
}
