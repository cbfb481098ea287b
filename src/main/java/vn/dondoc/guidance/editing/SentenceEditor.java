package vn.dondoc.guidance.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.PackReviews;
import vn.dondoc.guidance.RuleCompiler;
import vn.dondoc.guidance.RuleExamples;
import vn.dondoc.guidance.editing.Saving.Closed;
import vn.dondoc.guidance.editing.Saving.Overtaken;
import vn.dondoc.guidance.editing.Saving.Refused;
import vn.dondoc.guidance.editing.Saving.Saved;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** The work on a draft's sentences: looking at what is typed, saving it, marking clauses, trying the examples. */
@Service
class SentenceEditor {

    /** No pack is without these. */
    static final Set<String> NEEDED = Set.of("pack.yaml", ClauseMarks.FILE, "indicators.csv");

    private static final int PATIENCE_SECONDS = 10;

    private final Drafts drafts;
    private final PackReviews reviews;
    private final RuleCompiler compiler;
    private final RuleExamples examples;

    /** Compiling takes a core for a moment; the second planner waits, the office's pages do not. */
    private final Semaphore compiling = new Semaphore(1);

    SentenceEditor(Drafts drafts, PackReviews reviews, RuleCompiler compiler, RuleExamples examples) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.compiler = compiler;
        this.examples = examples;
    }

    Optional<Draft> find(String name) {
        return drafts.find(name);
    }

    Reading read(PackFiles files) {
        return reviews.read(files);
    }

    /** Saves the typed file over the newest revision, unless somebody else changed the same file meanwhile. */
    Saving save(String name, Typed typed) {
        return save(name, typed, UnaryOperator.identity());
    }

    /** Saves what is typed and marks the clauses ticked, both as one revision. */
    Saving mark(String name, Typed typed) {
        return save(name, typed, files -> {
            if (typed.clauses().isEmpty()) {
                throw refused("guidance.editor.fault.no-clause");
            } else if (typed.coveredBy().equals("by-hand") && typed.reason().isEmpty()) {
                throw refused("guidance.editor.fault.no-reason");
            }
            DraftFile clauses = DraftFile.of(files, ClauseMarks.FILE);
            String marked =
                    ClauseMarks.mark(clauses.text(), Set.copyOf(typed.clauses()), typed.coveredBy(), typed.reason());
            SortedMap<String, byte[]> all = new TreeMap<>(files.files());
            all.put(clauses.path(), clauses.typed(marked).bytes());
            return new PackFiles(name, all);
        });
    }

    /** Saves the draft without the file, unless somebody else changed it meanwhile. */
    Saving remove(String name, Typed typed) {
        return save(name, typed.with(""), files -> {
            if (NEEDED.contains(typed.file())) {
                throw new RefusedException(List.of(Fault.at(typed.file(), 0, "guidance.editor.fault.needed")));
            }
            return files;
        });
    }

    private static RefusedException refused(String code) {
        return new RefusedException(List.of(Fault.at(ClauseMarks.FILE, 0, code)));
    }

    private Saving save(String name, Typed typed, UnaryOperator<PackFiles> also) {
        Optional<Draft> newest = drafts.find(name);
        if (newest.isEmpty()) {
            return new Closed();
        }
        Draft draft = newest.get();
        if (typed.isTooLong()) {
            Fault tooLong = Fault.at(typed.file(), 0, "guidance.editor.fault.too-long", DraftFile.LONGEST);
            return new Refused(draft, List.of(tooLong));
        }
        DraftFile now = DraftFile.of(draft.files(), typed.file());
        boolean mine = isChangedBy(typed, name);
        if (mine && isOvertaken(draft, now, typed)) {
            return new Overtaken(draft);
        }
        try {
            PackFiles files = also.apply((mine ? typed : typed.with(now.text())).in(draft));
            boolean same = files.digest().equals(draft.files().digest());
            return new Saved(same ? draft : drafts.save(name, draft.head().revision(), files.files()), !same);
        } catch (RefusedException refused) {
            return drafts.find(name)
                    .filter(newer -> newer.head().revision() != draft.head().revision())
                    .<Saving>map(Overtaken::new)
                    .orElse(new Refused(draft, refused.faults()));
        }
    }

    /** Whether the planner changed the file; where the revision shown is not known any more, that is assumed. */
    private boolean isChangedBy(Typed typed, String name) {
        return shown(typed, name)
                .filter(file -> file.isSameAs(file.typed(typed.text())))
                .isEmpty();
    }

    /** Whether the file is no longer as the page showed it, nor as the planner has it now. */
    private boolean isOvertaken(Draft newest, DraftFile now, Typed typed) {
        int revision = newest.head().revision();
        return !typed.revision().equals(revision)
                && !Integer.valueOf(revision).equals(typed.newest())
                && !now.isSameAs(now.typed(typed.text()))
                && shown(typed, newest.head().name()).filter(now::isSameAs).isEmpty();
    }

    private Optional<DraftFile> shown(Typed typed, String name) {
        return drafts.revision(name, typed.revision()).map(draft -> DraftFile.of(draft.files(), typed.file()));
    }

    /**
     * What the examples gave.
     *
     * @param run how many; 0 if they could not be tried
     * @param failing examples that gave another verdict
     * @param unexercised notes of rules that no example tries whole
     * @param busy whether that is so because others are trying theirs for too long
     */
    record Tried(int run, List<Fault> failing, List<Fault> unexercised, boolean busy) {

        /** A pack with faults: nothing to try. */
        static final Tried NOT = new Tried(0, List.of(), List.of(), false);

        static final Tried BUSY = new Tried(0, List.of(), List.of(), true);

        /** Whether examples were run and none failed. */
        public boolean isGood() {
            return run > 0 && failing.isEmpty();
        }
    }

    /** Compiles a faultless pack and gives Drools its examples. */
    Tried tryExamples(RulePack pack) {
        try {
            if (!compiling.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Tried.BUSY;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Tried.BUSY;
        }
        try {
            CompiledRules rules = compiler.compile(pack);
            return new Tried(
                    examples.count(pack), examples.failing(pack, rules), examples.unexercised(pack, rules), false);
        } finally {
            compiling.release();
        }
    }

    /** The DRL emitted for a faultless pack. @throws RefusedException with what Drools could not be given */
    String emit(RulePack pack) {
        return compiler.emit(pack);
    }
}
