package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.WaiverView.Area;
import vn.dondoc.compliance.waiving.WaiverView.Choice;
import vn.dondoc.compliance.waiving.WaiverView.Debtor;
import vn.dondoc.compliance.waiving.WaiverView.Line;
import vn.dondoc.compliance.waiving.WaiverView.Owed;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.Source;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Puts together what the pages of waivers and extensions show, of the units that the reader may see. */
@Component
class WaiverPages {

    /** What fell due at the end of a year is still asked about at the beginning of the next. */
    private static final int MONTHS_FOLLOWED_UP = 3;

    private static final int MOST_UNITS = 1000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final WaiverRequests requests;
    private final Grants grants;
    private final Packs packs;
    private final Verdicts verdicts;
    private final VerdictWords words;
    private final Obligations obligations;
    private final WaiverAccess waiverAccess;
    private final Access access;
    private final Officers officers;
    private final Units units;
    private final MessageSource messages;
    private final Clock clock;

    WaiverPages(
            WaiverRequests requests,
            Grants grants,
            Packs packs,
            Verdicts verdicts,
            VerdictWords words,
            Obligations obligations,
            WaiverAccess waiverAccess,
            Access access,
            Officers officers,
            Units units,
            MessageSource messages,
            Clock clock) {
        this.requests = requests;
        this.grants = grants;
        this.packs = packs;
        this.verdicts = verdicts;
        this.words = words;
        this.obligations = obligations;
        this.waiverAccess = waiverAccess;
        this.access = access;
        this.officers = officers;
        this.units = units;
        this.messages = messages;
        this.clock = clock;
    }

    /** The obligation that an address names; whoever may see it. */
    Optional<Owed> owed(Key duty, Locale locale) {
        return packs.inForceOn(duty.period().end()).stream()
                .flatMap(pack -> owed(pack, duty, locale).stream())
                .findFirst();
    }

    Optional<Owed> owed(AdoptedPack pack, Key duty, Locale locale) {
        return verdicts.find(pack, duty.rule(), duty.unit(), duty.period()).map(verdict -> owed(pack, verdict, locale));
    }

    private Owed owed(AdoptedPack pack, Verdict verdict, Locale locale) {
        AdoptedPack judging = verdicts.versionOf(pack, verdict);
        return new Owed(
                pack,
                verdict,
                name(verdict.unit()),
                verdict.rule().title(),
                period(verdict.period(), locale),
                words.say(verdict, today(), locale),
                verdict.due() == null ? null : verdict.due().lastDay(),
                Source.of(judging.pack(), verdict.rule()));
    }

    /** Open requests first, then what was decided, each the newest first. */
    List<Line> tray(@Nullable String unit, @Nullable String rule, Locale locale) {
        Predicate<UnitId> shown = shown(unit);
        return lines(
                key -> (rule == null || rule.isBlank() || rule.equals(key.rule())) && shown.test(key.unit()), locale);
    }

    /** What was asked for and given for one unit. */
    List<Line> of(UnitId unit, Locale locale) {
        return lines(key -> key.unit().equals(unit), locale);
    }

    /** The titles of the rules that anything is owed under, by their codes. */
    Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        packs().forEach(pack -> titles(pack).forEach(rules::putIfAbsent));
        return rules;
    }

    /** Those of office letters too, which no pack has. */
    private Map<String, String> titles(AdoptedPack pack) {
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(
                        pack.pack().rules().stream(),
                        obligations.of(pack).stream().map(Obligation::rule))
                .forEach(rule -> titles.putIfAbsent(rule.code(), rule.title()));
        return titles;
    }

    private List<Line> lines(Predicate<Key> asked, Locale locale) {
        Lines lines = new Lines(locale);
        List<Line> all = new ArrayList<>();
        for (AdoptedPack pack : packs()) {
            List<WaiverRequest> found = requests.of(pack.pack().name());
            Map<Long, Grant> given = new LinkedHashMap<>();
            grants.of(pack.pack().name()).forEach(grant -> given.put(grant.id(), grant));
            Set<Long> answers = new HashSet<>();
            for (WaiverRequest request : found) {
                Long waiver = request.answer() == null ? null : request.answer().waiver();
                if (waiver != null) {
                    answers.add(waiver);
                }
                if (asked.test(request.duty())) {
                    all.add(lines.of(pack, request, waiver == null ? null : given.get(waiver)));
                }
            }
            given.values().stream()
                    .filter(grant -> !answers.contains(grant.id()) && asked.test(grant.duty()))
                    .forEach(grant -> all.add(lines.of(pack, grant)));
        }
        all.sort(Comparator.comparing(line -> !line.isOpen()));
        return all;
    }

    private Predicate<UnitId> shown(@Nullable String search) {
        Map<UnitId, Boolean> known = new HashMap<>();
        Set<UnitId> named = search == null || search.isBlank()
                ? null
                : units.search(search, MOST_UNITS).stream().map(Unit::id).collect(Collectors.toSet());
        return unit ->
                (named == null || named.contains(unit)) && known.computeIfAbsent(unit, any -> access.maySee(unit));
    }

    private List<AdoptedPack> packs() {
        Map<String, AdoptedPack> found = new LinkedHashMap<>();
        Stream.of(today(), today().minusMonths(MONTHS_FOLLOWED_UP))
                .flatMap(day -> packs.shownOn(day).stream())
                .forEach(pack -> found.putIfAbsent(pack.pack().name(), pack));
        return List.copyOf(found.values());
    }

    /** What is owed by units that the reader decides for, each duty once, by its day. */
    List<Choice> choices(Locale locale) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (AdoptedPack pack : packs()) {
            Map<UnitId, Boolean> mine = new HashMap<>();
            obligations.of(pack).stream()
                    .sorted(Comparator.comparing(Obligation::day))
                    .filter(owed -> owed.unit().level() != Level.RESIDENTIAL_AREA)
                    .filter(owed ->
                            mine.computeIfAbsent(owed.unit().id(), unit -> waiverAccess.mayDecideFor(pack, unit)))
                    .forEach(owed -> choices.putIfAbsent(
                            owed.rule().code() + "@" + owed.period(),
                            new Choice(
                                    owed.rule().code(),
                                    owed.rule().title(),
                                    owed.period().toString(),
                                    period(owed.period(), locale))));
        }
        return List.copyOf(choices.values());
    }

    /** Who owes a duty and whom the reader decides for, by the unit above; what is done already is left out. */
    List<Area> debtors(AdoptedPack pack, String rule, Period period, Locale locale) {
        UnitTree tree = units.territory().on(today());
        Map<String, List<Debtor>> areas = new LinkedHashMap<>();
        List<UnitId> owing = obligations.of(pack).stream()
                .filter(owed -> owed.rule().code().equals(rule) && owed.period().equals(period))
                .map(owed -> owed.unit().id())
                .filter(unit -> waiverAccess.mayDecideFor(pack, unit))
                .toList();
        verdicts.of(pack, owing).stream()
                .filter(verdict ->
                        verdict.rule().code().equals(rule) && verdict.period().equals(period))
                .filter(verdict ->
                        verdict.outcome() != Verdict.Outcome.MET && verdict.outcome() != Verdict.Outcome.NOT_APPLICABLE)
                .forEach(verdict -> areas.computeIfAbsent(
                                tree.parent(verdict.unit().id())
                                        .map(Unit::fullName)
                                        .orElse(""),
                                any -> new ArrayList<>())
                        .add(new Debtor(
                                verdict.unit(), verdict.unit().fullName(), words.say(verdict, today(), locale))));
        return areas.entrySet().stream()
                .map(entry -> new Area(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Several communes are called the same: each is named with the district it stands under. */
    String name(Unit unit) {
        if (unit.level().compareTo(Level.DISTRICT) <= 0 || unit.parents().isEmpty()) {
            return unit.fullName();
        }
        UnitId parent = unit.parents().get(unit.parents().size() - 1).parent();
        return units.territory()
                .find(parent)
                .map(above -> unit.fullName() + ", " + above.fullName())
                .orElse(unit.fullName());
    }

    String terms(Terms terms, Locale locale) {
        if (terms.newDay() != null) {
            return text(locale, "terms.extension", DAY.format(terms.newDay()));
        }
        String from = terms.from() == null ? null : DAY.format(terms.from());
        String until = terms.until() == null ? null : DAY.format(terms.until());
        if (from == null) {
            return until == null ? text(locale, "terms.always") : text(locale, "terms.until", until);
        }
        return until == null ? text(locale, "terms.from", from) : text(locale, "terms.between", from, until);
    }

    private String period(Period period, Locale locale) {
        return messages.getMessage(PeriodWords.of(period), locale);
    }

    String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage("compliance.waiver." + key, arguments, locale);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    String day(Instant moment) {
        return DAY.format(moment.atZone(clock.getZone()));
    }

    /** Names the people once, however many lines. */
    private final class Lines {

        private final Locale locale;
        private final Map<String, Map<String, String>> titles = new HashMap<>();
        private final Map<String, String> people =
                officers.on(today()).stream().collect(Collectors.toMap(Officer::username, Officer::name));

        Lines(Locale locale) {
            this.locale = locale;
        }

        /** @param given what it was answered with; absent = not yet, or not agreed to */
        Line of(AdoptedPack pack, WaiverRequest request, @Nullable Grant given) {
            WaiverRequest.Answer answer = request.answer();
            String state = answer == null ? "OPEN" : given == null ? "DECLINED" : state(given);
            String decided = answer == null
                    ? null
                    : text(
                            locale,
                            "decided",
                            given == null ? text(locale, "state.DECLINED") : terms(given.terms(), locale),
                            day(answer.at()),
                            person(answer.by()),
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
                    : text(
                            locale,
                            "decided",
                            text(locale, "state.REVOKED"),
                            day(revoked.at()),
                            person(revoked.by()),
                            revoked.reason());
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

        private String state(Grant grant) {
            return grant.stands() ? "GIVEN" : "REVOKED";
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
                    day(at),
                    units.territory()
                            .find(duty.unit())
                            .map(WaiverPages.this::name)
                            .orElse(duty.unit().toString()),
                    titles.computeIfAbsent(pack.pack().name(), any -> titles(pack))
                            .getOrDefault(duty.rule(), duty.rule()),
                    period(duty.period(), locale),
                    terms(terms, locale),
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
}
