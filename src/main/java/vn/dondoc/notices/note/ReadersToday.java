package vn.dondoc.notices.note;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.notices.OfficeHours;
import vn.dondoc.notices.recipients.Audiences;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.territory.Units;

/** Who reads mails today and when they may come: within office hours, unless they answer the reader's own action. */
@Component
class ReadersToday {

    private final Audiences audiences;
    private final Officers officers;
    private final Units units;
    private final Obligations obligations;
    private final Clock clock;

    ReadersToday(Audiences audiences, Officers officers, Units units, Obligations obligations, Clock clock) {
        this.audiences = audiences;
        this.officers = officers;
        this.units = units;
        this.obligations = obligations;
        this.clock = clock;
    }

    LocalDate day() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** Now, or the opening of the next working day. */
    Instant officeHours() {
        return new OfficeHours(obligations.workingDays()).earliest(now());
    }

    Recipients recipients() {
        return new Recipients(audiences.on(day()), units.territory().on(day()));
    }

    /** What a person is called; the user name where nobody has it any more. */
    String name(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }
}
