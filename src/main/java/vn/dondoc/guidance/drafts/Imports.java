package vn.dondoc.guidance.drafts;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.drafts.PackUnzip.Contents;

/** Makes a draft of what a zip held; whole or not at all. */
@Service
class Imports {

    private final Drafts drafts;
    private final PackDocuments documents;
    private final Access access;

    Imports(Drafts drafts, PackDocuments documents, Access access) {
        this.drafts = drafts;
        this.documents = documents;
        this.access = access;
    }

    void requireWriter() {
        if (!access.current().holds(Role.PLANNER)) {
            access.requireRole(Role.ADMINISTRATOR);
        }
    }

    /**
     * @param over whether an open draft of that name gets a new revision; else it refuses the zip
     * @throws vn.dondoc.territory.RefusedException with every fault; then nothing is kept
     */
    @Transactional
    public Draft take(String name, Contents contents, boolean over) {
        Optional<Draft> open = over ? drafts.find(name) : Optional.empty();
        Draft draft = open.isPresent()
                ? drafts.save(name, open.get().head().revision(), contents.files())
                : drafts.begin(new PackFiles(name, contents.files()), null);
        documents.attach(name, contents.documents());
        return draft;
    }
}
