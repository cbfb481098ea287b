package vn.dondoc.notices.ladder;

import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer;

/**
 * Why somebody whom something concerns gets no mail about it.
 *
 * @param officer whom it concerns
 * @param reader who reads it instead; absent = nobody
 */
public record Silence(Officer officer, Why why, @Nullable Officer reader) {

    /** The reasons there are. */
    public enum Why {
        /** Chose not to be told. */
        UNWANTED,
        /** Away; who stands in is told. */
        AWAY,
        /** There is no address to write to. */
        NO_ADDRESS,
        /** The address cannot be reached: mails to it came back. */
        DEAD_ADDRESS
    }
}
