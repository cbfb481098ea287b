package vn.dondoc.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
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
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** Files the mails about waivers and extensions at once, in the transaction that keeps what they tell. */
@Component
class WaiverMails {

    private final Packs packs;
    private final Verdicts verdicts;
    private final VerdictWords verdictWords;
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
        String by = officers.find(request.by()).map(Officer::name).orElse(request.by());
        String link = settings.baseUrl() + "/waivers/requests/" + request.id();
        for (Officer officer : deciders(duty.unit(), judging)) {
            if (!officer.username().equals(request.by())) {
                WaiverMail mail = words(officer, judging, owed).asked(request, by, salutation(officer), link);
                file("question/waiver-" + request.id(), officer, mail);
            }
        }
    }

    /** To the chair and clerks of the unit, and to whoever had asked. */
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
        List<Officer> all = officers.on(today());
        for (WaiverDecided decided : event.decided()) {
            Verdict verdict = owed.get(decided.duty());
            if (verdict != null) { // else no longer owed: nothing to tell
                tell(decided, verdict, verdicts.versionOf(pack, verdict).pack(), all);
            }
        }
    }

    private void tell(WaiverDecided decided, Verdict owed, RulePack pack, List<Officer> all) {
        String link = settings.baseUrl() + "/verdicts/" + owed.rule().code() + "/"
                + owed.unit().id() + "/" + owed.period();
        String occasion = "answer/waiver-" + decided.outcome() + "-" + decided.number();
        for (Officer officer : all) {
            boolean isOfUnit =
                    holds(officer, Set.of(Role.CHAIR, Role.CLERK), owed.unit().id());
            if (isOfUnit || officer.username().equals(decided.askedBy())) {
                file(occasion, officer, words(officer, pack, owed).decided(decided, salutation(officer), link));
            }
        }
    }

    /** The province's staff, and the chair of the unit that it reports to. */
    private List<Officer> deciders(UnitId unit, RulePack pack) {
        UnitTree tree = units.territory().on(today());
        List<Unit> above = tree.pathUp(unit);
        Level level = above.isEmpty()
                ? null
                : pack.settings().reportsTo().get(above.get(0).level());
        return officers.on(today()).stream()
                .filter(officer -> above.stream()
                        .anyMatch(step -> holds(officer, Set.of(Role.PROVINCIAL_STAFF), step.id())
                                || step.level() == level && holds(officer, Set.of(Role.CHAIR), step.id())))
                .toList();
    }

    private static boolean holds(Officer officer, Set<Role> roles, UnitId unit) {
        return officer.offices().stream()
                .anyMatch(
                        office -> roles.contains(office.role()) && office.unit().equals(unit));
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

    private void file(String occasion, Officer officer, WaiverMail mail) {
        Context context = new Context(officer.language(), Map.of("mail", mail));
        outbox.file(new Mail(
                occasion + "/" + officer.username(),
                officer.username(),
                officer.email(),
                mail.subject(),
                templates.process("notices/mail/waiver.txt", context),
                templates.process("notices/mail/waiver", context),
                officer.language(),
                List.of()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
