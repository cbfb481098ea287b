package vn.dondoc.compliance.waiving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import vn.dondoc.compliance.Key;
import vn.dondoc.reporting.ReportKey;

/** What was asked for, given, not agreed to and taken back for one duty, for the pages of others. */
@Service
public class WaiverHistory {

    private final WaiverRequests requests;
    private final Grants grants;
    private final WaiverWords words;

    WaiverHistory(WaiverRequests requests, Grants grants, WaiverWords words) {
        this.requests = requests;
        this.grants = grants;
        this.words = words;
    }

    /**
     * One thing that happened.
     *
     * @param words in the reader's language
     * @param path of its page
     */
    public record Event(Instant at, String words, String path) {}

    /**
     * In no order; whoever asks has to be allowed to see the unit.
     *
     * @param people how to call people, by user name
     */
    public List<Event> of(String pack, ReportKey duty, UnaryOperator<String> people) {
        Locale locale = LocaleContextHolder.getLocale();
        Key key = new Key(duty.rule(), duty.unit(), duty.period());
        List<Event> events = new ArrayList<>();
        for (WaiverRequest request : requests.of(pack, duty.unit())) {
            if (request.duty().equals(key)) {
                String path = "/waivers/requests/" + request.id();
                String asked = words.terms(request.terms(), locale);
                String by = people.apply(request.by());
                events.add(new Event(request.at(), said(locale, "ASKED", asked, by, request.reason(), null), path));
                WaiverRequest.Answer answer = request.answer();
                if (answer != null && answer.waiver() == null) {
                    String who = people.apply(answer.by());
                    events.add(new Event(
                            answer.at(),
                            said(locale, "DECLINED", asked, who, answer.reason(), answer.letterNumber()),
                            path));
                }
            }
        }
        for (Grant grant : grants.of(pack, duty.unit())) {
            if (grant.duty().equals(key)) {
                String path = "/waivers/" + grant.id();
                String given = words.terms(grant.terms(), locale);
                String by = people.apply(grant.by());
                events.add(new Event(
                        grant.at(), said(locale, "GIVEN", given, by, grant.reason(), grant.letterNumber()), path));
                Grant.Revocation revoked = grant.revoked();
                if (revoked != null) {
                    String who = people.apply(revoked.by());
                    events.add(
                            new Event(revoked.at(), said(locale, "REVOKED", given, who, revoked.reason(), null), path));
                }
            }
        }
        return events;
    }

    private String said(Locale locale, String what, String terms, String who, String reason, @Nullable String letter) {
        String said = words.text(locale, "history." + what, terms, who, reason);
        return letter == null ? said : words.text(locale, "history.letter", said, letter);
    }
}
