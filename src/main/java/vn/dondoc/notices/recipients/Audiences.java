package vn.dondoc.notices.recipients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Absences;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.MailChoices;
import vn.dondoc.account.Mailboxes;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officers;

/** Who can be written to: the offices, choices and absences that the accounts keep. */
@Component
public class Audiences {

    private final Officers officers;
    private final MailChoices choices;
    private final Absences absences;
    private final Mailboxes mailboxes;

    Audiences(Officers officers, MailChoices choices, Absences absences, Mailboxes mailboxes) {
        this.officers = officers;
        this.choices = choices;
        this.absences = absences;
        this.mailboxes = mailboxes;
    }

    /** By user name; who never chose is absent. */
    public Map<String, MailChoice> choices() {
        return choices.all();
    }

    /** Of one day, as things stand now. */
    public Audience on(LocalDate day) {
        return on(List.of(day)).get(0);
    }

    /** Of several days, as things stand now; choices and mailboxes are read once. */
    public List<Audience> on(List<LocalDate> days) {
        Map<String, MailChoice> chosen = choices.all();
        List<Mailbox> shared = mailboxes.all();
        List<Audience> audiences = new ArrayList<>();
        for (LocalDate day : days) {
            audiences.add(new Audience(day, officers.on(day), chosen, absences.on(day), shared));
        }
        return audiences;
    }
}
