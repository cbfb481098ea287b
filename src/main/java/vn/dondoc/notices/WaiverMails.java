package vn.dondoc.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.WaiverAsked;
import vn.dondoc.compliance.waiving.WaiverDecided;
import vn.dondoc.compliance.waiving.WaiverRequest;
import vn.dondoc.compliance.waiving.WaiversDecided;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.outbox.Mail;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Files the mails about waivers and extensions in the transaction that keeps what they tell; out of office hours they
 * wait for the morning.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaiverMails {

    private static final Set<Part> OF_THE_UNIT = Set.of(Part.IN_CHARGE, Part.CHAIR, Part.MAILBOX);

    private final Packs packs;
    private final Verdicts verdicts;
    private final VerdictWords verdictWords;
    private final Audiences audiences;
    private final Obligations obligations;
    private final Officers officers;
    private final Units units;
    private final Outbox outbox;
    private final MailSettings settings;
    private final MessageSource messages;
    private final ISpringTemplateEngine templates;
    private final Clock clock;

    WaiverMails(
            Packs packs,
            Verdicts verdicts,
            VerdictWords verdictWords,
            Audiences audiences,
            Obligations obligations,
            Officers officers,
            Units units,
            Outbox outbox,
            MailSettings settings,
            MessageSource messages,
            ISpringTemplateEngine templates,
            Clock clock) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.verdictWords = verdictWords;
        this.audiences = audiences;
        this.obligations = obligations;
        this.officers = officers;
        this.units = units;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    /** To those who decide, but for the one who asks. */
    @EventListener
    void on(WaiverAsked event) {
        WaiverRequest request = event.request();
        AdoptedPack pack = packs.find(request.pack()).orElseThrow();
        Key duty = request.duty();
        Verdict owed =
                verdicts.find(pack, duty.rule(), duty.unit(), duty.period()).orElseThrow();
        RulePack judging = verdicts.versionOf(pack, owed).pack();
        Audience audience = audiences.on(today());
        Recipients recipients = recipients(audience);
        String by = officers.find(request.by()).map(Officer::name).orElse(request.by());
        String link = settings.baseUrl() + "/waivers/requests/" + request.id();
        Instant notBefore = officeHours();
        deciders(audience, duty.unit(), judging)
                .filter(officer -> !officer.username().equals(request.by()))
                .map(recipients::reader)
                .distinct()
                .forEach(reader -> file(
                        "question/waiver-" + request.id(),
                        reader,
                        words(reader, judging, owed).asked(request, by, salutation(reader), link),
                        told(request.pack(), owed),
                        notBefore));
    }

    /** To the chair, the clerks and the mailbox of the unit, and to whoever had asked. */
    @EventListener
    void on(WaiversDecided event) {
        AdoptedPack pack = packs.find(event.pack()).orElseThrow();
        Map<Key, Verdict> owed =
                verdicts
                        .of(
                                pack,
                                event.decided().stream()
                                        .map(told -> told.duty().unit())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Key::of, Function.identity()));
        Recipients recipients = recipients(audiences.on(today()));
        Instant notBefore = officeHours();
        for (WaiverDecided decided : event.decided()) {
            Verdict verdict = owed.get(decided.duty());
            if (verdict != null) { // else no longer owed: nothing to tell
                tell(
                        event.pack(),
                        decided,
                        verdict,
                        verdicts.versionOf(pack, verdict).pack(),
                        recipients,
                        notBefore);
            }
        }
    }

    private void tell(
            String name, WaiverDecided decided, Verdict owed, RulePack pack, Recipients recipients, Instant notBefore) {
        String link = settings.baseUrl() + "/verdicts/" + owed.rule().code() + "/"
                + owed.unit().id() + "/" + owed.period();
        Stream<Officer> asker = Optional.ofNullable(decided.askedBy()).flatMap(officers::find).stream();
        Stream<Officer> ofUnit = recipients.of(owed.unit()).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(OF_THE_UNIT::contains))
                .map(Map.Entry::getKey);
        Map<String, Officer> readers = new LinkedHashMap<>();
        Stream.concat(ofUnit, asker)
                .map(recipients::reader)
                .forEach(reader -> readers.putIfAbsent(reader.username(), reader));
        String occasion = "answer/waiver-" + decided.outcome() + "-" + decided.number();
        readers.values()
                .forEach(reader -> file(
                        occasion,
                        reader,
                        words(reader, pack, owed).decided(decided, salutation(reader), link),
                        told(name, owed),
                        notBefore));
    }

    /** The province's staff, and the chair of the unit that it reports to. */
    private Stream<Officer> deciders(Audience audience, UnitId unit, RulePack pack) {
        List<Unit> above = units.territory().on(today()).pathUp(unit);
        Level level = above.isEmpty()
                ? null
                : pack.settings().reportsTo().get(above.get(0).level());
        return audience.officers().stream()
                .filter(officer -> above.stream()
                        .anyMatch(step -> holds(officer, Role.PROVINCIAL_STAFF, step.id())
                                || step.level() == level && holds(officer, Role.CHAIR, step.id())));
    }

    private static boolean holds(Officer officer, Role role, UnitId unit) {
        return officer.offices().stream()
                .anyMatch(office -> office.role() == role && office.unit().equals(unit));
    }

    private Recipients recipients(Audience audience) {
        return new Recipients(audience, units.territory().on(today()));
    }

    private WaiverMailWords words(Officer officer, RulePack pack, Verdict owed) {
        return new WaiverMailWords(new Wording(messages, officer.language()), verdictWords, pack, owed, today());
    }

    private String salutation(Officer officer) {
        Wording wording = new Wording(messages, officer.language());
        return officer.offices().stream()
                .flatMap(office -> units.territory().find(office.unit()).stream()
                        .map(unit -> wording.say(
                                office.role() == Role.PROVINCIAL_STAFF ? "salutation.staff" : "salutation",
                                unit.fullName())))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private Told told(String pack, Verdict owed) {
        return new Told(
                pack,
                owed.rule().code(),
                owed.unit().id().toString(),
                owed.period().toString(),
                owed.due() == null ? today() : owed.due().lastDay(),
                Told.Kind.NOTE,
                0);
    }

    private void file(String occasion, Officer officer, WaiverMail mail, Told told, Instant notBefore) {
        Context context = new Context(officer.language(), Map.of("mail", mail));
        outbox.file(
                new Mail(
                        occasion + "/" + officer.username(),
                        officer.username(),
                        officer.email(),
                        mail.subject(),
                        templates.process("notices/mail/waiver.txt", context),
                        templates.process("notices/mail/waiver", context),
                        officer.language(),
                        List.of(told)),
                notBefore);
    }

    private Instant officeHours() {
        return new OfficeHours(obligations.workingDays()).earliest(clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
