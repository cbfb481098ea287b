package vn.dondoc.notices.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.WaiverAccess;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Where offices ask a unit about a duty. Who decides about the unit's waivers may ask it. */
@Service
public class QuestionDesk {

    private final Questions questions;
    private final Packs packs;
    private final Verdicts verdicts;
    private final WaiverAccess waivers;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionDesk(
            Questions questions,
            Packs packs,
            Verdicts verdicts,
            WaiverAccess waivers,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.packs = packs;
        this.verdicts = verdicts;
        this.waivers = waivers;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** About what is owed under that pack. */
    public boolean mayAsk(AdoptedPack pack, UnitId unit) {
        return waivers.mayDecideFor(pack, unit);
    }

    /** Under any pack of today. */
    boolean mayAsk(UnitId unit) {
        return packs.inForceOn(LocalDate.now(clock)).stream().anyMatch(pack -> mayAsk(pack, unit));
    }

    /**
     * Keeps the question and files the mails that put it.
     *
     * @param typed what is asked, as typed
     * @throws AccessDeniedException if one may not ask the unit
     * @throws RefusedException with all that is wrong; then nothing is kept
     */
    @Transactional
    void ask(UnitId unit, About duty, String typed) {
        AdoptedPack pack = packs.find(duty.pack()).orElseThrow(() -> refused("notices.contact.fault.not-owed"));
        waivers.requireDecideFor(pack, unit);
        String words = PlainText.of(typed);
        Faults faults = new Faults();
        if (words.isEmpty()) {
            faults.add(fault("notices.question.fault.nothing"));
        }
        if (words.length() > Question.LONGEST) {
            faults.add(Fault.at("", 0, "notices.question.fault.long", Question.LONGEST));
        }
        if (verdicts.find(pack, duty.rule(), unit, duty.period()).isEmpty()) {
            faults.add(fault("notices.contact.fault.not-owed"));
        }
        faults.throwIfRefused();
        Question question = new Question(
                0, unit, duty, words, clock.instant(), access.current().username());
        events.publishEvent(new QuestionAsked(questions.add(question)));
    }

    private static RefusedException refused(String code) {
        return new RefusedException(List.of(fault(code)));
    }

    private static Fault fault(String code) {
        return Fault.at("", 0, code);
    }
}
