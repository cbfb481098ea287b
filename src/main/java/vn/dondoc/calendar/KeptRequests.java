package vn.dondoc.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.calendar.Opening.Withdrawal;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Units;

/** Keeps the requests in their tables, and plans anew with each. */
@Service
class KeptRequests implements Requests {

    private final RequestRows rows;
    private final Planning planning;
    private final Obligations obligations;
    private final Units units;
    private final Access access;
    private final Clock clock;

    KeptRequests(
            RequestRows rows, Planning planning, Obligations obligations, Units units, Access access, Clock clock) {
        this.rows = rows;
        this.planning = planning;
        this.obligations = obligations;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Request> of(AdoptedPack pack) {
        return rows.of(pack.pack().name());
    }

    @Override
    public Optional<Request> find(AdoptedPack pack, int number) {
        return of(pack).stream().filter(request -> request.number() == number).findFirst();
    }

    @Override
    public Preview preview(AdoptedPack pack, Proposed proposed) {
        requireStaff();
        List<Request> known = of(pack);
        RequestCheck check = check(pack);
        check.check(proposed, known);
        check.throwIfRefused();
        Request request = request(pack, proposed, known.size() + 1);
        List<Obligation> owed = owed(pack, request);
        if (owed.isEmpty()) {
            throw refusal("asks-nobody");
        }
        return new Preview(
                owed.get(0).rule(),
                owed,
                firstReminder(owed.get(0)),
                known.stream()
                        .filter(other -> RequestCheck.isSameLetter(other, proposed))
                        .toList());
    }

    private List<Obligation> owed(AdoptedPack pack, Request request) {
        WorkingDays days = obligations.workingDays();
        Entered alone = new Entered(List.of(), List.of(), List.of(request));
        PackPlan plan = new PackPlan(pack.pack(), units.territory(), days, alone);
        return plan.owed(RuleOfRequest.of(request, pack.pack().settings(), days));
    }

    /** The morning of the first step of the ladder that is still to come. */
    private @Nullable LocalDate firstReminder(Obligation owed) {
        Ladder ladder = owed.rule().ladder();
        Due due = owed.due();
        if (ladder == null || due == null) {
            return null;
        }
        WorkingDays days = obligations.workingDays();
        return ladder.steps().stream()
                .map(step -> step.workingDays() == 0
                        ? days.onOrBefore(due.lastDay())
                        : days.plus(due.lastDay(), step.workingDays()))
                .filter(day -> day.isAfter(today()))
                .findFirst()
                .orElse(null);
    }

    @Override
    @Transactional
    public Request enter(AdoptedPack pack, Proposed proposed) {
        preview(pack, proposed);
        Request request = request(pack, proposed, of(pack).size() + 1);
        try {
            rows.add(pack.pack().name(), request);
        } catch (DuplicateKeyException meanwhile) {
            throw refusal("entered-meanwhile");
        }
        plan(pack);
        return request;
    }

    private Request request(AdoptedPack pack, Proposed proposed, int number) {
        Entry entry = entry();
        By by = proposed.by();
        return new Request(
                0,
                number,
                pack.pack().year(),
                proposed.letterNumber(),
                proposed.letterDay(),
                proposed.subject(),
                proposed.kind(),
                proposed.form(),
                proposed.asked(),
                List.of(new Term(by.wording(), by.day(), by.hour(), "", entry)),
                entry,
                null);
    }

    @Override
    @Transactional
    public ObligationsPlanned setTerm(AdoptedPack pack, int number, By by, String reason) {
        Request request = standing(pack, number);
        RequestCheck check = check(pack);
        check.checkStillOpen(request);
        check.check(by, request.kind(), request.letterDay());
        check.checkReason(reason);
        check.throwIfRefused();
        Term term = new Term(by.wording(), by.day(), by.hour(), reason, entry());
        if (term.isSame(request.term())) {
            throw refusal("same-term");
        }
        rows.add(request.id(), term);
        return plan(pack);
    }

    @Override
    @Transactional
    public ObligationsPlanned ask(AdoptedPack pack, int number, Asked more) {
        Request request = standing(pack, number);
        RequestCheck check = check(pack);
        check.checkStillOpen(request);
        check.check(more);
        check.throwIfRefused();
        rows.ask(request.id(), request.asked().missingIn(more), entry());
        ObligationsPlanned planned = plan(pack);
        if (planned.added() == 0) {
            throw refusal("asked-already");
        }
        return planned;
    }

    @Override
    @Transactional
    public ObligationsPlanned withdraw(AdoptedPack pack, int number, String reason) {
        Request request = standing(pack, number);
        RequestCheck check = check(pack);
        check.checkReason(reason);
        check.throwIfRefused();
        if (!rows.withdraw(request.id(), new Withdrawal(reason, entry()))) {
            throw refusal("withdrawn-already");
        }
        return plan(pack);
    }

    private Request standing(AdoptedPack pack, int number) {
        requireStaff();
        return find(pack, number).filter(Request::stands).orElseThrow(() -> refusal("withdrawn-already"));
    }

    private ObligationsPlanned plan(AdoptedPack pack) {
        return planning.plan(pack.pack().name(), today(), Cause.ENTERED);
    }

    private RequestCheck check(AdoptedPack pack) {
        return new RequestCheck(pack.pack(), units.territory(), obligations.workingDays(), clock);
    }

    private void requireStaff() {
        if (!access.current().holds(Role.PROVINCIAL_STAFF)) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    private Entry entry() {
        return new Entry(access.current().username(), clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static RefusedException refusal(String code) {
        return new RefusedException(List.of(RequestCheck.fault(code)));
    }
}
