package vn.dondoc.compliance.waiving;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.waiving.WaiverView.Line;
import vn.dondoc.guidance.AdoptedPack;

/** Puts requests and what was given into lines of the tray; looks up the titles once, however many lines. */
final class TrayLines {

    private final WaiverWords words;
    private final FollowedPacks packs;
    private final Map<String, Map<String, String>> titles = new HashMap<>();
    private final Map<String, String> people;
    private final Locale locale;

    /** @param people their names by user name */
    TrayLines(WaiverWords words, FollowedPacks packs, Map<String, String> people, Locale locale) {
        this.words = words;
        this.packs = packs;
        this.people = people;
        this.locale = locale;
    }

    /** @param given what it was answered with; absent = not yet, or not agreed to */
    Line of(AdoptedPack pack, WaiverRequest request, @Nullable Grant given) {
        WaiverRequest.Answer answer = request.answer();
        String state = answer == null ? "OPEN" : given == null ? "DECLINED" : state(given);
        String decided = answer == null
                ? null
                : decided(
                        given == null ? words.text(locale, "state.DECLINED") : words.terms(given.terms(), locale),
                        answer.at(),
                        answer.by(),
                        answer.reason());
        return line(
                pack,
                "/waivers/requests/" + request.id(),
                request.duty(),
                request.terms(),
                request.at(),
                request.reason(),
                request.letterNumber(),
                request.by(),
                state,
                decided);
    }

    Line of(AdoptedPack pack, Grant grant) {
        Grant.Revocation revoked = grant.revoked();
        String decided = revoked == null
                ? null
                : decided(words.text(locale, "state.REVOKED"), revoked.at(), revoked.by(), revoked.reason());
        return line(
                pack,
                "/waivers/" + grant.id(),
                grant.duty(),
                grant.terms(),
                grant.at(),
                grant.reason(),
                grant.letterNumber(),
                grant.by(),
                state(grant),
                decided);
    }

    private static String state(Grant grant) {
        return grant.stands() ? "GIVEN" : "REVOKED";
    }

    private String decided(String what, Instant at, String by, String reason) {
        return words.text(locale, "decided", what, words.day(at), person(by), reason);
    }

    private Line line(
            AdoptedPack pack,
            String path,
            Key duty,
            Terms terms,
            Instant at,
            String reason,
            @Nullable String letter,
            String by,
            String state,
            @Nullable String decided) {
        return new Line(
                path,
                words.day(at),
                words.name(duty.unit()),
                titles.computeIfAbsent(pack.pack().name(), any -> packs.titles(pack))
                        .getOrDefault(duty.rule(), duty.rule()),
                words.period(duty.period(), locale),
                words.terms(terms, locale),
                reason,
                letter,
                person(by),
                state,
                decided);
    }

    private String person(String username) {
        return people.getOrDefault(username, username);
    }
}
