package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.mailed.MailedFiles;
import vn.dondoc.reporting.receipts.AnsweredDuties;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * The mails that came in, as the person signed in may see them: provincial staff all, an office those that concern a
 * unit it sees.
 */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR', 'CHAIR', 'CLERK')")
class Tray {

    static final int PAGE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);

    private final IncomingMails mails;
    private final Concerns concerns;
    private final AnsweredDuties duties;
    private final MailedFiles mailed;
    private final FileStore files;
    private final Access access;
    private final Units units;
    private final OpenMails openMails;
    private final Clock clock;

    Tray(
            IncomingMails mails,
            Concerns concerns,
            AnsweredDuties duties,
            MailedFiles mailed,
            FileStore files,
            Access access,
            Units units,
            OpenMails openMails,
            Clock clock) {
        this.mails = mails;
        this.concerns = concerns;
        this.duties = duties;
        this.mailed = mailed;
        this.files = files;
        this.access = access;
        this.units = units;
        this.openMails = openMails;
        this.clock = clock;
    }

    /** @param page counted from 0; the newest first */
    List<IncomingMail> page(boolean open, @Nullable Fate fate, int page) {
        return mails.page(filter(open, fate), PAGE, page * PAGE);
    }

    int count(boolean open, @Nullable Fate fate) {
        return mails.count(filter(open, fate));
    }

    private IncomingMails.Filter filter(boolean open, @Nullable Fate fate) {
        return new IncomingMails.Filter(open, fate, access.seesAll() ? null : visible(), isOfProvince());
    }

    /** Such people also see what is of nobody yet. */
    private boolean isOfProvince() {
        Officer officer = access.current();
        return officer.holds(Role.PROVINCIAL_STAFF) || officer.holds(Role.ADMINISTRATOR);
    }

    private Set<UnitId> visible() {
        UnitTree tree = units.territory().on(LocalDate.now(clock));
        Set<UnitId> visible = new LinkedHashSet<>();
        access.homes().forEach(home -> tree.subtree(home).stream().map(Unit::id).forEach(visible::add));
        return visible;
    }

    /** @throws AccessDeniedException if it concerns no unit that may be seen */
    Optional<IncomingMail> find(long id) {
        Optional<IncomingMail> found = mails.find(id);
        found.ifPresent(mail -> {
            boolean nobodys = isOfProvince() && mail.units().isEmpty();
            if (!nobodys && !access.seesAll() && mail.units().stream().noneMatch(access::maySee)) {
                throw new AccessDeniedException(
                        "Concerns no unit that " + access.current().username() + " sees");
            }
        });
        return found;
    }

    /** The mail as it is read; a mail that cannot be read has nothing but what was noted. */
    Letter letter(IncomingMail mail) {
        try {
            return LetterReader.read(file(mail));
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.warn("Mail {} cannot be read: {}", mail.id(), unreadable.toString());
            return Letter.unreadable();
        }
    }

    /** Its bytes, as they came. */
    File file(IncomingMail mail) throws IOException {
        return files.find(mail.digest()).getFile();
    }

    /** Whether the person signed in may deal with it: provincial staff, and who looks after a unit it concerns. */
    boolean mayHandle(IncomingMail mail) {
        return access.current().holds(Role.PROVINCIAL_STAFF)
                        && (mail.units().isEmpty() || mail.units().stream().anyMatch(access::maySee))
                || mail.units().stream().anyMatch(duties::mayRecordFor);
    }

    /** Somebody dealt with it. */
    @Transactional
    void done(long id, @Nullable String remark) {
        IncomingMail mail = handled(id);
        if (mail.isOpen()) {
            mails.done(
                    id, new IncomingMail.Done(clock.instant(), access.current().username(), remark));
            openMails.changed();
        }
    }

    /** A file of it was taken: dealt with, unless another one waits. Concerns what its files say. */
    @Transactional
    void taken(long id) {
        List<MailedFiles.MailedFile> all = files(id);
        all.stream().flatMap(file -> file.forms().stream()).forEach(form -> {
            concerns.add(id, form.report());
            concerns.add(id, form.report().unit());
        });
        if (all.stream().noneMatch(file -> file.course().isForPeople())) {
            done(id, null);
        }
    }

    /** Its files with figures. */
    List<MailedFiles.MailedFile> files(long id) {
        return mailed.of(id);
    }

    /** It waits again. */
    @Transactional
    void reopen(long id) {
        handled(id);
        mails.done(id, null);
        openMails.changed();
    }

    /**
     * From now on it concerns that unit, and answers that duty, and nothing else.
     *
     * @param code as typed
     * @param duty name of the duty; empty = none
     * @throws RefusedException if there is no such unit, or it does not owe that
     */
    @Transactional
    void attach(long id, String code, String duty) {
        handled(id);
        UnitId unit = UnitId.tryParse(code.strip())
                .filter(parsed -> units.territory().find(parsed).isPresent())
                .orElseThrow(() -> refused("reporting.mailbox.fault.unit", code));
        if (!(access.current().holds(Role.PROVINCIAL_STAFF) && access.maySee(unit)) && !duties.mayRecordFor(unit)) {
            throw new AccessDeniedException("Not a unit below one's own");
        }
        Optional<ReportKey> key = duties.parse(duty, unit);
        if (key.isPresent() && !duties.isOwed(key.get())) {
            throw refused("reporting.fault.not-owed", key.get().rule(), unit);
        }
        concerns.detach(id);
        concerns.add(id, unit);
        key.ifPresent(owed -> concerns.add(id, owed));
    }

    private static RefusedException refused(String fault, Object... arguments) {
        return new RefusedException(List.of(Fault.at("", 0, fault, arguments)));
    }

    private IncomingMail handled(long id) {
        IncomingMail mail = find(id).orElseThrow();
        if (!mayHandle(mail)) {
            throw new AccessDeniedException(access.current().username() + " only reads this mail");
        }
        return mail;
    }
}
