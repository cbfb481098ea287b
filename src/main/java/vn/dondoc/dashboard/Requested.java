package vn.dondoc.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Request;

/**
 * What a letter asks for and how far it has come.
 *
 * @param standings one for each unit that owes it, in the order of the codes
 */
record Requested(Request request, List<Standing> standings) {

    /** Which of them a list shows. */
    enum Wanted {
        OPEN,
        DONE,
        ALL;

        boolean admits(Requested requested) {
            return this == ALL || (this == OPEN) == requested.isOpen();
        }
    }

    /** How many have sent it, in time or late. */
    public long done() {
        return standings.stream().filter(Standing::isDone).count();
    }

    public int all() {
        return standings.size();
    }

    /** How many owe it although its day has passed. */
    public long late() {
        return standings.stream().filter(Standing::isOwed).count();
    }

    /** Whether anything has yet to come. */
    public boolean isOpen() {
        return request.stands() && standings.stream().anyMatch(Standing::isOpen);
    }

    /** Of the first unit; absent where the letter gives none. */
    public @Nullable Due due() {
        return standings.isEmpty() ? null : standings.get(0).due();
    }
}
