package vn.dondoc.notices.note;

import java.time.Instant;
import java.util.Collection;
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
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.notices.recipients.Recipients;
import vn.dondoc.notices.recipients.Recipients.Reader;
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

    private final ReadersToday today;
    private final Packs packs;
    private final Verdicts verdicts;
    private final VerdictWords verdictWords;
    private final Officers officers;
    private final Units units;
    private final NoteWriter writer;
    private final Outbox outbox;
    private final MailSettings settings;
    private final MessageSource messages;

    WaiverMails(
            ReadersToday today,
            Packs packs,
            Verdicts verdicts,
            VerdictWords verdictWords,
            Officers officers,
            Units units,
            NoteWriter writer,
            Outbox outbox,
            MailSettings settings,
            MessageSource messages) {
        this.today = today;
        this.packs = packs;
        this.verdicts = verdicts;
        this.verdictWords = verdictWords;
        this.officers = officers;
        this.units = units;
        this.writer = writer;
        this.outbox = outbox;
        this.settings = settings;
        this.messages = messages;
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
        Recipients recipients = today.recipients();
        Stream<Officer> deciders = deciders(recipients, duty.unit(), judging)
                .filter(officer -> !officer.username().equals(request.by()));
        String by = today.name(request.by());
        String link = settings.baseUrl() + "/waivers/requests/" + request.id();
        file(
                "question/waiver-" + request.id(),
                recipients.readers(deciders),
                reader -> words(reader, judging, owed).asked(request, by, salutation(reader), link),
                told(request.pack(), owed));
    }

    /** To the chair, the clerks and the mailbox of the unit, and to whoever had asked. */
    @EventListener
    void on(WaiversDecided event) {
        AdoptedPack pack = packs.find(event.pack()).orElseThrow();
        List<UnitId> units =
                event.decided().stream().map(told -> told.duty().unit()).toList();
        Map<Key, Verdict> owed =
                verdicts.of(pack, units).stream().collect(Collectors.toMap(Key::of, Function.identity()));
        Recipients recipients = today.recipients();
        for (WaiverDecided decided : event.decided()) {
            Verdict verdict = owed.get(decided.duty());
            if (verdict != null) { // else no longer owed: nothing to tell
                tell(pack, decided, verdict, recipients);
            }
        }
    }

    private void tell(AdoptedPack pack, WaiverDecided decided, Verdict owed, Recipients recipients) {
        RulePack judging = verdicts.versionOf(pack, owed).pack();
        String link = settings.baseUrl() + "/verdicts/" + owed.rule().code() + "/"
                + owed.unit().id() + "/" + owed.period();
        Stream<Officer> asker = Optional.ofNullable(decided.askedBy()).flatMap(officers::find).stream();
        Stream<Officer> ofUnit = recipients.of(owed.unit()).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(OF_THE_UNIT::contains))
                .map(Map.Entry::getKey);
        file(
                "answer/waiver-" + decided.outcome() + "-" + decided.number(),
                recipients.readers(Stream.concat(ofUnit, asker)),
                reader -> words(reader, judging, owed).decided(decided, salutation(reader), link),
                told(pack.pack().name(), owed));
    }

    /** The province's staff, and the chair of the unit that it reports to. */
    private Stream<Officer> deciders(Recipients recipients, UnitId unit, RulePack pack) {
        List<Unit> above = units.territory().on(today.day()).pathUp(unit);
        Level level = above.isEmpty()
                ? null
                : pack.settings().reportsTo().get(above.get(0).level());
        return above.stream()
                .flatMap(step -> Stream.concat(
                        recipients.holding(Role.PROVINCIAL_STAFF, step.id()),
                        step.level() == level ? recipients.holding(Role.CHAIR, step.id()) : Stream.empty()));
    }

    private WaiverMailWords words(Officer officer, RulePack pack, Verdict owed) {
        return new WaiverMailWords(new Wording(messages, officer.language()), verdictWords, pack, owed, today.day());
    }

    private String salutation(Officer officer) {
        return new Wording(messages, officer.language()).salutation(officer, units.territory());
    }

    private Told told(String pack, Verdict owed) {
        return NoteWriter.told(
                pack,
                owed.rule().code(),
                owed.unit().id(),
                owed.period(),
                owed.due() == null ? today.day() : owed.due().lastDay());
    }

    private void file(String occasion, Collection<Reader> readers, Function<Officer, WaiverMail> written, Told told) {
        Instant notBefore = today.officeHours();
        for (Reader reader : readers) {
            Officer officer = reader.officer();
            outbox.file(writer.write(occasion, officer, written.apply(officer), told), notBefore);
        }
    }
}
