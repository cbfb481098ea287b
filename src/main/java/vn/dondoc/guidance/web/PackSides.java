package vn.dondoc.guidance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.guidance.PackFolders.Proposal;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.web.PackSide.Read;
import vn.dondoc.guidance.web.PackSide.Source;

/** The packs that can be laid side by side: adopted versions, open drafts, and folders that were not adopted. */
@Component
class PackSides {

    private final Packs packs;
    private final Drafts drafts;
    private final PackFolders folders;
    private final PackReader reader;
    private final Access access;

    PackSides(Packs packs, Drafts drafts, PackFolders folders, PackReader reader, Access access) {
        this.packs = packs;
        this.drafts = drafts;
        this.folders = folders;
        this.reader = reader;
        this.access = access;
    }

    /** By name; of one name the folder, the versions from the oldest, then the draft. */
    List<PackSide> all() {
        List<PackSide> sides = new ArrayList<>();
        for (Proposal proposal : folders.all()) {
            if (proposal.state() == PackFolders.State.NEW) {
                sides.add(new PackSide(proposal.name(), Source.FOLDER, null));
            }
            packs.versions(proposal.name()).stream()
                    .map(head -> new PackSide(head.name(), Source.ADOPTED, head.version()))
                    .sorted(Comparator.comparing(PackSide::version))
                    .forEach(sides::add);
        }
        if (mayReadDrafts()) {
            drafts.open().forEach(head -> sides.add(new PackSide(head.name(), Source.DRAFT, null)));
        }
        sides.sort(Comparator.comparing(PackSide::name));
        return sides;
    }

    Optional<Read> read(PackSide side) {
        return switch (side.source()) {
            case ADOPTED ->
                packs.files(side.name(), version(side))
                        .map(reader::readAdopted)
                        .map(pack -> new Read(side, pack, false));
            case DRAFT -> drafts.find(side.name()).map(draft -> read(side, reader.read(draft.files())));
            case FOLDER -> folders.find(side.name()).map(Proposal::reading).map(reading -> read(side, reading));
        };
    }

    private static int version(PackSide side) {
        return side.version() == null ? 0 : side.version();
    }

    private static Read read(PackSide side, Reading reading) {
        return new Read(side, reading.understood(), reading.pack() == null);
    }

    private boolean mayReadDrafts() {
        Officer officer = access.current();
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR) || officer.holds(Role.PROVINCIAL_STAFF);
    }
}
