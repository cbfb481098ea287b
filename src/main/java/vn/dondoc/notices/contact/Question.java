package vn.dondoc.notices.contact;

import java.time.Instant;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.territory.UnitId;

/**
 * What an office asked a unit about one of its duties.
 *
 * @param id 0 = not kept yet
 * @param words plain, at most {@link #LONGEST} characters
 * @param by user name
 */
public record Question(long id, UnitId unit, About duty, String words, Instant at, String by) {

    static final int LONGEST = 2000;

    /** Of the page of the duty. */
    public String path() {
        return "/verdicts/" + duty.rule() + "/" + unit + "/" + duty.period();
    }
}
