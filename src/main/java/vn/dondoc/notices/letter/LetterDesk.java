package vn.dondoc.notices.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** What the office does with letters: draft, write otherwise, record as signed, drop. */
@Service
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class LetterDesk {

    private final Debts debts;
    private final LetterDrafts drafts;
    private final Letters letters;
    private final KeptSettings settings;
    private final Composer composer;
    private final Obligations obligations;
    private final KeptFiles files;
    private final Access access;
    private final Clock clock;

    LetterDesk(
            Debts debts,
            LetterDrafts drafts,
            Letters letters,
            KeptSettings settings,
            Composer composer,
            Obligations obligations,
            KeptFiles files,
            Access access,
            Clock clock) {
        this.debts = debts;
        this.drafts = drafts;
        this.letters = letters;
        this.settings = settings;
        this.composer = composer;
        this.obligations = obligations;
        this.files = files;
        this.access = access;
        this.clock = clock;
    }

    /** What staff write in place of what was drafted. @param signer place among the settings' signers */
    record Edit(String subject, List<String> body, NewDay until, int signer) {}

    /** @return the new letter @throws RefusedException with everything that speaks against it */
    @Transactional
    long draft(Collection<ItemKey> ticked, NewDay until, int signer) {
        LocalDate today = today();
        List<Matter> matters = debts.of(ticked, today);
        Set<ItemKey> late = keys(matters);
        List<Fault> faults = new ArrayList<>(
                until.fault(obligations.workingDays(), today).stream().toList());
        if (ticked.isEmpty()) {
            faults.add(Fault.at("items", 0, "letter.fault.nobody"));
        } else if (!late.containsAll(ticked)) {
            faults.add(Fault.at("items", 0, "letter.fault.not-late", unnamed(ticked, late)));
        }
        refuse(faults);
        return drafts.draft(matters, until, signer, today, access.current().username());
    }

    private static int unnamed(Collection<ItemKey> ticked, Set<ItemKey> late) {
        Set<ItemKey> others = new HashSet<>(ticked);
        others.removeAll(late);
        return others.size();
    }

    /** Makes a new version with that text; the list stays. A day written otherwise is changed in the text too. */
    @Transactional
    void edit(long id, Edit edit) {
        Letter letter = draft(id);
        LocalDate today = today();
        refuse(edit.until().fault(obligations.workingDays(), today).stream().toList());
        if (edit.subject().isEmpty() || edit.body().isEmpty()) {
            refuse(List.of(Fault.at("body", 0, "letter.fault.empty")));
        }
        Content old = letter.content();
        String before = composer.until(old.newDay(), old.newHour());
        String now = composer.until(edit.until().day(), edit.until().hour());
        LetterSettings.Signer signer = settings.now().signer(edit.signer());
        Content content = new Content(
                edit.subject(),
                old.addressees(),
                edit.body().stream().map(text -> text.replace(before, now)).toList(),
                old.notes(),
                edit.until().day(),
                edit.until().hour(),
                signer.lines(),
                signer.name(),
                old.items());
        drafts.write(id, letter.version() + 1, content, today, access.current().username());
    }

    /** Makes a new version, written anew, that names only those who still owe it. */
    @Transactional
    void refresh(long id) {
        Letter letter = draft(id);
        LocalDate today = today();
        List<Matter> matters = debts.of(letter.keys(), today);
        if (matters.isEmpty()) {
            refuse(List.of(Fault.at("items", 0, "letter.fault.all-came")));
        }
        NewDay kept = new NewDay(letter.content().newDay(), letter.content().newHour());
        NewDay until = kept.fault(obligations.workingDays(), today).isEmpty()
                ? kept
                : NewDay.usual(obligations.workingDays(), today);
        drafts.write(
                id,
                letter.version() + 1,
                drafts.compose(matters, until, signer(letter.content()), today),
                today,
                access.current().username());
    }

    /** Which of the settings' signers it has; the first where none fits any more. */
    int signer(Content content) {
        List<LetterSettings.Signer> signers = settings.now().signers();
        int same = signers.indexOf(new LetterSettings.Signer(content.signedAs(), content.signer()));
        return Math.max(same, 0);
    }

    /** Of a letter, what has come in or is owed no more since it was drafted. */
    List<Content.Item> settled(Letter letter) {
        Set<ItemKey> late = keys(debts.of(letter.keys(), today()));
        return letter.content().items().stream()
                .filter(item -> !late.contains(item.key()))
                .toList();
    }

    /** Records number and day of the letter as it was signed; again, to correct them. */
    @Transactional
    void sign(long id, String number, LocalDate day, List<MultipartFile> scan) {
        Letter letter = letters.lock(id).orElseThrow();
        List<Fault> faults = new ArrayList<>();
        if (letter.state() == Letter.State.DISCARDED) {
            faults.add(Fault.at("", 0, "letter.fault.discarded"));
        }
        if (number.isEmpty()) {
            faults.add(Fault.at("number", 0, "letter.fault.number"));
        }
        if (day.isAfter(today()) || day.isBefore(today().minusYears(1))) {
            faults.add(Fault.at("day", 0, "letter.fault.signed-day", OfficeWords.day(day)));
        }
        refuse(faults);
        letters.sign(
                letter,
                new Letter.Signing(
                        number, day, scan(letter, scan), access.current().username(), clock.instant()));
    }

    /** The one given, else the one given before. */
    private Letter.@Nullable Scan scan(Letter letter, List<MultipartFile> given) {
        List<KeptFiles.KeptFile> kept = files.keepLetters(given);
        if (kept.isEmpty()) {
            return letter.signing() == null ? null : letter.signing().scan();
        }
        KeptFiles.KeptFile file = kept.get(0);
        return new Letter.Scan(file.digest(), file.name(), file.mediaType());
    }

    /** Drops a draft. */
    @Transactional
    void discard(long id, String reason) {
        Letter letter = draft(id);
        if (reason.isEmpty()) {
            refuse(List.of(Fault.at("reason", 0, "letter.fault.reason")));
        }
        letters.discard(
                letter.id(), new Letter.Discarded(reason, access.current().username(), clock.instant()));
    }

    void enter(LetterSettings entered) {
        settings.enter(entered, access.current().username());
    }

    /** @throws RefusedException if it is a draft no more */
    private Letter draft(long id) {
        Letter letter = letters.lock(id).orElseThrow();
        if (letter.state() != Letter.State.DRAFT) {
            refuse(List.of(Fault.at("", 0, "letter.fault.no-draft")));
        }
        return letter;
    }

    private static Set<ItemKey> keys(List<Matter> matters) {
        return matters.stream()
                .flatMap(matter -> matter.late().stream())
                .map(Matter.Late::key)
                .collect(Collectors.toSet());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
