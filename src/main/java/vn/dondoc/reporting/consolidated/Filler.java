package vn.dondoc.reporting.consolidated;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.ReportText;
import vn.dondoc.guidance.pack.ReportText.Amount;
import vn.dondoc.guidance.pack.ReportText.Exact;
import vn.dondoc.guidance.pack.ReportText.Fact;
import vn.dondoc.guidance.pack.ReportText.Known;
import vn.dondoc.guidance.pack.ReportText.Part;
import vn.dondoc.guidance.pack.ReportText.Percent;
import vn.dondoc.guidance.pack.ReportText.Piece;
import vn.dondoc.guidance.pack.ReportText.Unknown;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.rollup.Bounds;
import vn.dondoc.reporting.rollup.Share;
import vn.dondoc.territory.Level;

/** Fills the blanks of texts. What is not certain says so: "ít nhất", "từ … đến …", "chưa có số liệu". */
final class Filler {

    private final Subject subject;
    private final Tally tally;
    private final Facts facts;
    private final Words words;
    private final String committee;

    /** @param committee the text that names it in a sentence, its own blanks not filled yet */
    Filler(Subject subject, Tally tally, Facts facts, Words words, String committee) {
        this.subject = subject;
        this.tally = tally;
        this.facts = facts;
        this.words = words;
        this.committee = committee;
    }

    /** Paragraph by paragraph. What is not understood stays in its brackets. */
    List<String> fill(String text) {
        return ReportText.of(text, subject.pack().indicators()).lines().stream()
                .map(this::line)
                .toList();
    }

    private String line(ReportText.Line line) {
        Set<String> shares = line.pieces().stream()
                .filter(Percent.class::isInstance)
                .map(piece -> tally.counted(((Percent) piece).indicator()))
                .collect(Collectors.toSet());
        return line.pieces().stream().map(piece -> say(piece, shares)).collect(Collectors.joining());
    }

    /** @param shares of what the same line tells the share: whose reports that rests on is then said only once */
    private String say(Piece piece, Set<String> shares) {
        if (piece instanceof ReportText.Words text) {
            return text.text();
        } else if (piece instanceof Amount amount) {
            return amount(amount.indicator(), false);
        } else if (piece instanceof Exact exact) {
            return amount(exact.indicator(), true);
        } else if (piece instanceof Part part) {
            return part(part, shares.contains(part.indicator()));
        } else if (piece instanceof Percent percent) {
            return percent(percent.indicator());
        } else if (piece instanceof Known known) {
            return fact(known.fact());
        }
        return "{" + ((Unknown) piece).words() + "}";
    }

    /** A number, money, a share or words. @param exact money to the last đồng */
    String amount(String code, boolean exact) {
        Indicator indicator = tally.indicator(code);
        if (!indicator.type().isNumber()) {
            return texts(code);
        } else if (!indicator.type().isEntered()) {
            return percent(code);
        }
        Bounds bounds = tally.count(code);
        if (!tally.isKnown(code)) {
            return words.say("unknown");
        } else if (bounds.missing() > 0 && bounds.low() == 0) {
            return tally.reached(code) == 0
                    ? words.say("incomplete")
                    : words.say("part-of", Words.count(0), ofAll(tally.reached(code)));
        }
        String said = indicator.type() != Indicator.Type.MONEY
                ? Words.count(bounds.lower())
                : exact ? words.say("dong", Words.count(bounds.lower())) : money(bounds);
        return bounds.missing() == 0 ? said : words.say("at-least", said);
    }

    private String money(Bounds bounds) {
        return bounds.missing() == 0 ? words.money(bounds.lower()) : words.moneyAtLeast(bounds.lower());
    }

    private String texts(String code) {
        List<Tally.Statement> said = tally.texts(code);
        if (said.isEmpty()) {
            return words.say("no-text");
        } else if (said.get(0).unit().id().equals(subject.unit().id())) {
            return said.get(0).text();
        }
        return said.stream()
                .map(one -> words.say("text-of", one.unit().fullName(), one.text()))
                .collect(Collectors.joining("; "));
    }

    private String part(Part part, boolean coverageSaid) {
        if (!tally.isKnown(part.indicator())) {
            return words.say("unknown");
        }
        Bounds bounds = tally.count(part.indicator());
        Long whole = whole(part.whole());
        if (whole != null && (bounds.missing() == 0 || bounds.low() > 0)) {
            String said = Words.count(bounds.lower()) + "/" + Words.count(whole);
            return bounds.missing() == 0 ? said : words.say("at-least", said);
        }
        Tally.Partial partial = tally.partial(part.indicator(), part.whole());
        String said = Words.count(partial.part()) + "/" + Words.count(partial.whole());
        return partial.units() == 0
                ? words.say("unknown")
                : coverageSaid ? said : words.say("part-of", said, ofAll(partial.units()));
    }

    /** @return absent while a part of it is missing */
    private @Nullable Long whole(String code) {
        if (code.startsWith(Indicator.UNITS)) {
            return tally.registered(Level.ofCode(code.substring(Indicator.UNITS.length())));
        }
        Bounds bounds = tally.count(code);
        return bounds.missing() == 0 ? Long.valueOf(bounds.low()) : null;
    }

    private String percent(String code) {
        Share share = tally.share(code);
        Long whole = share.whole();
        if (!tally.isKnown(code)) {
            return words.say("no-share");
        } else if (whole != null && whole == 0) {
            return words.say("nothing");
        } else if (whole == null || share.low() == 0 && share.high() > 0) {
            return partial(code);
        }
        return share.low() == share.high()
                ? Words.percent(share.low(), whole)
                : words.say("between", Words.percent(share.low(), whole), Words.percentAtMost(share.high(), whole));
    }

    private String partial(String code) {
        String whole = requireNonNull(tally.indicator(code).denominator());
        Tally.Partial partial = tally.partial(tally.counted(code), whole);
        return partial.whole() == 0
                ? words.say("no-share")
                : words.say("share-of", Words.percent(partial.part(), partial.whole()), ofAll(partial.units()));
    }

    /** {@code 10/11 huyện, thành phố}. */
    private String ofAll(int units) {
        return words.say("of-all", Words.count(units), Words.count(tally.size()), subject.kinds());
    }

    private String fact(Fact fact) {
        return switch (fact) {
            case PERIOD -> words.say(PeriodWords.of(subject.period()));
            case YEAR -> Integer.toString(subject.period().year());
            case UNIT -> subject.unit().fullName();
            case UNIT_IN_CAPITALS -> subject.unit().fullName().toUpperCase(Words.VIETNAMESE);
            case UNIT_NAME -> subject.unit().name();
            case COMMITTEE -> String.join(" ", new Filler(subject, tally, facts, words, "").fill(committee));
            case MATTER -> matter();
            case DOCUMENT ->
                subject.pack()
                        .document(subject.form().document())
                        .map(this::document)
                        .orElse(subject.form().document());
            case FROM -> Words.day(subject.period().start().withDayOfYear(1));
            case UNTIL -> Words.day(subject.figuresUntil());
            default -> facts.say(fact);
        };
    }

    /** Its issuer is not named twice where the report comes from the same. */
    private String document(RulePack.Document document) {
        String own = String.join(" ", new Filler(subject, tally, facts, words, "").fill(committee));
        return document.issuer().equals(own)
                ? document.title()
                : words.say("document", document.title(), document.issuer());
    }

    /** The form's title within a sentence, without "Biểu báo cáo số liệu". */
    private String matter() {
        String title = subject.form().title();
        return Stream.of(words.say("form-titles").split("\\|"))
                .filter(beginning -> title.regionMatches(true, 0, beginning, 0, beginning.length()))
                .findFirst()
                .map(beginning -> title.substring(beginning.length()).strip())
                .orElse(StringUtils.uncapitalize(title));
    }

    /** The line of a figure in the annex: the full number. */
    String inAnnex(String code) {
        Bounds bounds = tally.indicator(code).type() == Indicator.Type.MONEY ? tally.count(code) : null;
        if (bounds == null || !tally.isKnown(code) || bounds.missing() > 0 && bounds.low() == 0) {
            return amount(code, true);
        }
        String said = Words.count(bounds.lower());
        return bounds.missing() == 0 ? said : words.say("at-least", said);
    }
}
