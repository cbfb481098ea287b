package vn.dondoc.notices.contact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.notices.contact.Contact.Retraction;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/**
 * Where people write down that they reminded a unit. Staff of the province do so for all its units, an office for the
 * units below it; nobody for their own.
 */
@Service
public class ContactDesk {

    private final Contacts contacts;
    private final Packs packs;
    private final Verdicts verdicts;
    private final Access access;
    private final Clock clock;

    ContactDesk(Contacts contacts, Packs packs, Verdicts verdicts, Access access, Clock clock) {
        this.contacts = contacts;
        this.packs = packs;
        this.verdicts = verdicts;
        this.access = access;
        this.clock = clock;
    }

    /** What was said; as {@link Contact} has it. */
    record Said(
            List<About> duties,
            Contact.Way way,
            @Nullable String spokeTo,
            Instant at,
            @Nullable LocalDate promised,
            @Nullable String remark) {}

    public boolean mayRecordFor(UnitId unit) {
        Officer officer = access.current();
        boolean own =
                officer.offices().stream().anyMatch(office -> office.unit().equals(unit));
        return access.mayReportFor(unit) && (officer.holds(Role.PROVINCIAL_STAFF) || !own);
    }

    /**
     * @return its number
     * @throws AccessDeniedException if one may not record it for the unit
     * @throws RefusedException with all that is wrong; then nothing is kept
     */
    @Transactional
    long record(UnitId unit, Said said) {
        requireRecordFor(unit);
        Instant now = clock.instant();
        Faults faults = new Faults();
        if (said.duties().isEmpty()) {
            faults.add(fault("nothing"));
        }
        if (said.at().isAfter(now)) {
            faults.add(fault("to-come"));
        }
        if (said.promised() != null && said.promised().isBefore(LocalDate.ofInstant(said.at(), clock.getZone()))) {
            faults.add(fault("promised-before"));
        }
        if (!owed(unit, said.duties()).containsAll(said.duties())) {
            faults.add(fault("not-owed"));
        }
        faults.throwIfRefused();
        return contacts.add(new Contact(
                0,
                unit,
                said.duties(),
                said.way(),
                said.spokeTo(),
                said.at(),
                said.promised(),
                said.remark(),
                now,
                access.current().username(),
                null));
    }

    private Set<About> owed(UnitId unit, List<About> named) {
        return named.stream()
                .map(About::pack)
                .distinct()
                .flatMap(name -> packs.find(name).stream())
                .flatMap(pack -> verdicts.of(pack, List.of(unit)).stream().map(verdict -> about(pack, verdict)))
                .collect(Collectors.toSet());
    }

    static About about(AdoptedPack pack, Verdict verdict) {
        return new About(pack.pack().name(), verdict.rule().code(), verdict.period());
    }

    /**
     * Takes back what was entered by mistake; it stays in the list, struck out.
     *
     * @throws AccessDeniedException if one may not record for the unit
     * @throws RefusedException without a reason, or if it was taken back already
     */
    @Transactional
    void takeBack(Contact contact, String reason) {
        requireRecordFor(contact.unit());
        if (reason.isBlank()) {
            throw new RefusedException(List.of(fault("no-reason")));
        }
        try {
            contacts.retract(
                    contact.id(),
                    new Retraction(reason, clock.instant(), access.current().username()));
        } catch (DuplicateKeyException already) {
            throw new RefusedException(List.of(fault("retracted-already")));
        }
    }

    private void requireRecordFor(UnitId unit) {
        if (!mayRecordFor(unit)) {
            throw new AccessDeniedException(access.current().username() + " does not remind " + unit);
        }
    }

    private static Fault fault(String code) {
        return Fault.at("", 0, "notices.contact.fault." + code);
    }
}
