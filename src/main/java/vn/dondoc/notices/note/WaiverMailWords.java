package vn.dondoc.notices.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.waiving.Terms;
import vn.dondoc.compliance.waiving.WaiverDecided;
import vn.dondoc.compliance.waiving.WaiverDecided.Outcome;
import vn.dondoc.compliance.waiving.WaiverRequest;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.pack.Source;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.note.WaiverMail.Fact;

/**
 * Puts a question or decision about a waiver or extension into words. Texts that people typed are only ever arguments of
 * ours.
 *
 * @param owed as it stands now
 */
record WaiverMailWords(Wording wording, VerdictWords verdicts, RulePack pack, Verdict owed, LocalDate today) {

    /** To those who decide. */
    WaiverMail asked(WaiverRequest request, String by, String salutation, String link) {
        String kind = kind(request.terms());
        List<Fact> facts = facts(request.terms(), "asked", request.reason(), request.letterNumber());
        facts.add(fact("by", by));
        return new WaiverMail(
                subject(wording.say("waiver.tag.ask." + kind), terms(request.terms(), "asked")),
                salutation,
                wording.say("waiver.lead.ask." + kind, unit()),
                facts,
                reasons(),
                rule(),
                link,
                wording.say("waiver.action.decide"));
    }

    /** To the unit. */
    WaiverMail decided(WaiverDecided decided, String salutation, String link) {
        String kind = decided.outcome() + "." + kind(decided.terms());
        String brief = decided.outcome() == Outcome.GIVEN
                ? terms(decided.terms(), "given")
                : wording.say("waiver.brief." + kind);
        List<Fact> facts = facts(
                decided.terms(),
                decided.outcome() == Outcome.DECLINED ? "asked" : "given",
                decided.reason(),
                decided.letterNumber());
        return new WaiverMail(
                subject(wording.say("waiver.tag." + kind), brief),
                salutation,
                wording.say("waiver.lead." + kind, unit()),
                facts,
                reasons(),
                rule(),
                link,
                wording.say("waiver.action.see"));
    }

    private static String kind(Terms terms) {
        return terms.isExtension() ? "extension" : "waiver";
    }

    private String unit() {
        return owed.unit().fullName();
    }

    private String subject(String tag, String brief) {
        return wording.say("subject.one", tag, wording.title(owed.rule(), owed.period()), brief, unit());
    }

    private List<Fact> facts(Terms terms, String how, String reason, @Nullable String letter) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("what", wording.say("item.title", owed.rule().title(), wording.period(owed.period()))));
        facts.add(fact("unit", wording.capital(unit())));
        facts.add(fact("terms." + how, terms(terms, how)));
        facts.add(fact("reason", reason));
        if (letter != null) {
            facts.add(fact("letter", letter));
        }
        facts.add(fact("standing", standing()));
        return facts;
    }

    private String standing() {
        String said = verdicts.say(owed, today, wording.locale());
        return owed.due() == null
                ? said
                : wording.say(
                        "waiver.standing",
                        wording.say("due.day", wording.weekday(owed.due().lastDay())),
                        said);
    }

    private String terms(Terms terms, String how) {
        if (terms.newDay() != null) {
            return wording.say("waiver.day." + how, wording.weekday(terms.newDay()));
        }
        String from = terms.from() == null ? null : wording.day(terms.from());
        String until = terms.until() == null ? null : wording.day(terms.until());
        if (from == null) {
            return until == null ? wording.say("waiver.always") : wording.say("waiver.until", until);
        }
        return until == null ? wording.say("waiver.from", from) : wording.say("waiver.between", from, until);
    }

    private Fact fact(String name, String said) {
        return new Fact(wording.say("waiver.fact." + name), said);
    }

    private List<String> reasons() {
        return Source.of(pack, owed.rule()).stream().map(this::reason).toList();
    }

    private String reason(Source source) {
        String place =
                wording.say("item.clause", source.clause(), source.document().title());
        return source.quotes().isEmpty()
                ? place
                : place + ": "
                        + String.join(
                                "; ",
                                source.quotes().stream()
                                        .map(quote -> wording.say("item.quote", quote))
                                        .toList());
    }

    private String rule() {
        return wording.say("item.rule", owed.rule().code(), owed.rule().sentence());
    }
}
