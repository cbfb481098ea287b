package vn.dondoc.reporting.consolidated;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.pack.ReportText;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Where the texts of a report are written otherwise, block by block, each version kept. */
@Service
class BlockDesk {

    private final ReportComposer composer;
    private final Blocks blocks;
    private final Rights rights;
    private final Access access;
    private final Clock clock;

    BlockDesk(ReportComposer composer, Blocks blocks, Rights rights, Access access, Clock clock) {
        this.composer = composer;
        this.blocks = blocks;
        this.rights = rights;
        this.access = access;
        this.clock = clock;
    }

    /** Every blank that is not understood, by block. */
    List<Fault> faults(Subject subject, Map<String, String> texts) {
        List<Fault> faults = new ArrayList<>();
        for (Block block : composer.outline(subject)) {
            faults.addAll(faults(subject, block, texts.getOrDefault(block.key(), "")));
        }
        return faults;
    }

    private static List<Fault> faults(Subject subject, Block block, String text) {
        return ReportText.of(text, subject.pack().indicators()).faults(block.title(), 0);
    }

    /**
     * Keeps a text as a new version.
     *
     * @param text absent = back to the standard text
     * @param seen id of the text that its writer had before them; 0 = the standard text, nothing was written
     * @return whether anything changed
     * @throws OptimisticLockingFailureException if somebody else wrote meanwhile; then nothing is kept
     * @throws RefusedException naming each blank not understood by its line
     */
    @Transactional
    boolean write(Subject subject, String key, @Nullable String text, long seen) {
        rights.requireWrite(subject.unit());
        Block block = block(subject, key);
        if (text != null) {
            List<Fault> faults = new ArrayList<>(faults(subject, block, text));
            boolean needed = block.place() != Block.Place.SUPERIOR
                    && block.place() != Block.Place.SECTION
                    && !block.place().isChapter();
            if (needed && text.isBlank()) {
                faults.add(Fault.at(block.title(), 0, "consolidated.fault.empty", block.title()));
            }
            if (!faults.isEmpty()) {
                throw new RefusedException(faults);
            }
        }
        Blocks.Entry now = blocks.of(subject).get(key);
        String before = now == null ? null : now.text();
        if (Objects.equals(before, text) || before == null && block.standard().equals(text)) {
            return false;
        }
        long newest = now == null ? 0 : now.id();
        if (newest != seen) {
            throw new OptimisticLockingFailureException(key + " was written meanwhile");
        }
        try {
            blocks.write(subject, key, text, newest, access.current().username(), clock.instant());
        } catch (DuplicateKeyException faster) {
            throw new OptimisticLockingFailureException(key + " was written at the same time", faster);
        }
        return true;
    }

    Block block(Subject subject, String key) {
        return composer.outline(subject).stream()
                .filter(block -> block.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException(List.of(Fault.at("", 0, "consolidated.fault.not-there", key))));
    }
}
