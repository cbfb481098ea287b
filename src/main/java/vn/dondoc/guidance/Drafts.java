package vn.dondoc.guidance;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Packs being written: each save is a revision, none is lost, none is overwritten unseen. A draft may be as faulty as
 * it likes. Planners and administrators write; provincial staff read too; everyone else gets
 * {@link org.springframework.security.access.AccessDeniedException}.
 *
 * <p>Files are kept byte for byte. What was typed on a page becomes bytes by {@link PackText#typed}.
 */
public interface Drafts {

    /** The newest revision of each open draft, by name. */
    List<DraftHead> open();

    /** The open draft of a pack's name in its newest revision. */
    Optional<Draft> find(String name);

    /** Any revision of the open draft. */
    Optional<Draft> revision(String name, int revision);

    /** The revisions of the open draft, newest first. */
    List<DraftHead> revisions(String name);

    /**
     * Opens a draft; these files are its first revision.
     *
     * @param basedOn the adopted version the files were copied from; absent if from elsewhere
     * @throws vn.dondoc.territory.RefusedException if a draft of that name is open, or the files cannot be a pack's
     */
    Draft begin(PackFiles files, @Nullable Integer basedOn);

    /**
     * Saves a new revision; files that do not differ from the newest one make none.
     *
     * @param expected the revision that was worked on
     * @param files the whole content
     * @throws vn.dondoc.territory.RefusedException if somebody saved meanwhile, naming who and when, or the files
     *     cannot be a pack's; then nothing is saved and what was typed should be shown again
     */
    Draft save(String name, int expected, SortedMap<String, byte[]> files);

    /** Closes the open draft without adopting it; its revisions are kept. */
    void discard(String name);

    /** As {@link #adopt(String, int, Integer)}, over the adopted version that the draft was copied from. */
    AdoptedPack adopt(String name, int expected);

    /**
     * Adopts the newest revision by the same way as a folder and closes the draft. Nobody adopts a draft of which they
     * saved a revision, unless {@code dondoc.packs.two-people} is false.
     *
     * @param expected the revision that was looked at
     * @param over the newest adopted version, which the person knows to be replaced; absent if none was adopted
     * @throws vn.dondoc.territory.RefusedException with every fault, if a newer revision or a newer adopted version is
     *     there, or if the person wrote the draft; then nothing changes
     */
    AdoptedPack adopt(String name, int expected, @Nullable Integer over);

    /** Who may adopt the open draft of that name now, by name: planners and administrators who wrote none of it. */
    List<vn.dondoc.account.Officer> adopters(String name);
}
