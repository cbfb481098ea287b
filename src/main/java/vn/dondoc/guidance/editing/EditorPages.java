package vn.dondoc.guidance.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.drafts.PackDocuments;
import vn.dondoc.guidance.drafts.PackPaths;
import vn.dondoc.guidance.editing.EditorPage.Beside;
import vn.dondoc.guidance.editing.EditorPage.Reader;
import vn.dondoc.guidance.editing.RulePlaces.RulePlace;
import vn.dondoc.guidance.editing.Saving.Refused;
import vn.dondoc.guidance.editing.Saving.Saved;
import vn.dondoc.guidance.editing.SentenceEditor.Tried;
import vn.dondoc.guidance.pack.RulePack;

/** Puts together what the editor's page shows. */
@Component
class EditorPages {

    private final SentenceEditor editor;
    private final FaultWords words;
    private final Palette palette;
    private final Access access;
    private final Officers officers;
    private final PackDocuments documents;

    EditorPages(
            SentenceEditor editor,
            FaultWords words,
            Palette palette,
            Access access,
            Officers officers,
            PackDocuments documents) {
        this.editor = editor;
        this.words = words;
        this.palette = palette;
        this.access = access;
        this.officers = officers;
        this.documents = documents;
    }

    /** A file as saved. @param path absent or unknown = the first one to read */
    EditorPage saved(Draft draft, @Nullable String path, Locale locale) {
        DraftFile file = DraftFile.of(draft.files(), path != null && isFile(draft, path) ? path : first(draft));
        int revision = draft.head().revision();
        return whole(draft, draft.files(), file, file.text(), revision, null, false, locale);
    }

    /** A file as typed. @param trying whether its examples are tried as well */
    EditorPage typed(Draft draft, Typed typed, @Nullable Saving saving, boolean trying, Locale locale) {
        DraftFile file = DraftFile.of(draft.files(), typed.file());
        // Only a page that shows what is saved may say that it knows this revision.
        boolean known = saving instanceof Saved && file.isSameAs(file.typed(typed.text()));
        int revision = known ? draft.head().revision() : typed.revision();
        return whole(draft, typed.in(draft), file, typed.text(), revision, saving, trying, locale);
    }

    /** Only what is wrong with a file as typed. */
    EditorPage checked(Draft draft, Typed typed, boolean trying, Locale locale) {
        PackFiles files = typed.in(draft);
        DraftFile file = DraftFile.of(files, typed.file());
        Checked checked = check(files, file, editor.read(files), trying, locale);
        return new EditorPage(draft, file, typed.text(), typed.revision(), reader(), checked, null, null, List.of());
    }

    private EditorPage whole(
            Draft draft,
            PackFiles files,
            DraftFile file,
            String text,
            int revision,
            @Nullable Saving saving,
            boolean trying,
            Locale locale) {
        Reading reading = editor.read(files);
        RulePlaces places = RulePlaces.of(files);
        Beside beside = new Beside(
                GuidancePane.of(reading, places),
                palette.of(files, places, reading, locale),
                documents.of(draft.head().name()),
                person(draft.head().savedBy()));
        return new EditorPage(
                draft,
                file,
                text,
                revision,
                reader(),
                check(files, file, reading, trying, locale),
                beside,
                saving,
                saving instanceof Refused refused ? words.say(refused.faults(), locale) : List.of());
    }

    private Checked check(PackFiles files, DraftFile file, Reading reading, boolean trying, Locale locale) {
        RulePack pack = reading.pack();
        Tried tried = !trying ? null : pack == null ? Tried.NOT : editor.tryExamples(pack);
        return Checked.of(files, file.path(), reading, tried, words, locale);
    }

    /** The DRL of a draft as saved; empty if it has faults. */
    Optional<String> drl(Draft draft) {
        return Optional.ofNullable(editor.read(draft.files()).pack()).map(editor::emit);
    }

    /** Where to go after saving: to the file wanted, and there to the rule wanted. */
    String address(Draft draft, String open) {
        String[] wanted = open.split("#", 2);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(
                        "/packs/" + draft.head().name() + "/draft")
                .queryParam("file", "{file}");
        String fragment = wanted.length < 2
                ? null
                : Optional.ofNullable(RulePlaces.of(draft.files()).byCode().get(wanted[1]))
                        .map(EditorPages::anchor)
                        .orElse(null);
        return address.fragment(fragment).encode().buildAndExpand(wanted[0]).toUriString();
    }

    private static String anchor(RulePlace place) {
        return "line-" + place.line();
    }

    private String person(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    private Reader reader() {
        Officer officer = access.current();
        return new Reader(officer.username(), officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR));
    }

    private static boolean isFile(Draft draft, String path) {
        return draft.files().files().containsKey(path) || PackPaths.isPath(path);
    }

    private static String first(Draft draft) {
        return draft.files().files().keySet().stream().min(FileOrder.BY_READING).orElse("chi-tieu.quytac");
    }
}
