package vn.dondoc.notices.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.reporting.ReportKey;

/** Makes drafts and their files. */
@Service
public class LetterDrafts {

    private final Debts debts;
    private final Composer composer;
    private final LetterFile files;
    private final KeptSettings settings;
    private final Letters letters;
    private final Obligations obligations;
    private final Clock clock;

    LetterDrafts(
            Debts debts,
            Composer composer,
            LetterFile files,
            KeptSettings settings,
            Letters letters,
            Obligations obligations,
            Clock clock) {
        this.debts = debts;
        this.composer = composer;
        this.files = files;
        this.settings = settings;
        this.letters = letters;
        this.obligations = obligations;
        this.clock = clock;
    }

    /**
     * Drafts what the ladder asks for, one letter for each report or task and period. Whoever owes nothing any more or is
     * named by a letter that stands is left out; so asked twice it drafts once.
     *
     * @param pack name of the pack
     * @param late who owes what
     * @param by whom the drafts are recorded under
     * @return the new letters, perhaps none; they lie under {@code /letters/ID}
     */
    @Transactional
    public List<Long> draftFor(String pack, Collection<ReportKey> late, LocalDate today, String by) {
        Set<ItemKey> asked = letters.asked();
        List<ItemKey> wanted = late.stream()
                .map(key -> new ItemKey(pack, key.rule(), key.period(), key.unit()))
                .filter(key -> !asked.contains(key))
                .toList();
        List<Long> drafted = new ArrayList<>();
        if (!wanted.isEmpty()) {
            NewDay until = NewDay.usual(obligations.workingDays(), today);
            debts.of(wanted, today).forEach(matter -> drafted.add(draft(List.of(matter), until, 0, today, by)));
        }
        return drafted;
    }

    /** @param matters with the units to be named, at least one @param signer place among the settings' signers */
    long draft(List<Matter> matters, NewDay until, int signer, LocalDate today, String by) {
        long id = letters.begin();
        write(id, 1, compose(matters, until, signer, today), today, by);
        return id;
    }

    Content compose(List<Matter> matters, NewDay until, int signer, LocalDate today) {
        LetterSettings now = settings.now();
        return composer.compose(matters, now, today, until.day(), until.hour(), now.signer(signer));
    }

    void write(long id, int version, Content content, LocalDate today, String by) {
        byte[] file = files.write(content, settings.now(), today);
        letters.addVersion(id, version, content, file, digest(file), by, clock.instant());
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
