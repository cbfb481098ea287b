package vn.dondoc.reporting.mailbox;

import jakarta.mail.MessagingException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.KeptFiles;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.mailed.Course;
import vn.dondoc.reporting.mailed.Workbook;

/** Finds the files of a mail that hold figures, and those that prove something, and keeps them. */
@Component
class Unpacking {

    /** Looked into; the rest stays in the mail. */
    private static final int MOST = 30;

    /** What is smaller is a logo below somebody's name. */
    private static final int SMALLEST_PICTURE = 30_000;

    private static final Set<FileKind> PACKED = EnumSet.of(FileKind.EXCEL, FileKind.ZIP);
    private static final Set<FileKind> PICTURES = EnumSet.of(FileKind.JPEG, FileKind.PNG);
    private static final Set<FileKind> PAPERS = EnumSet.of(FileKind.PDF, FileKind.WORD);

    private final FileStore files;
    private final KeptFiles kept;
    private final Archives archives;

    Unpacking(FileStore files, KeptFiles kept, Archives archives) {
        this.files = files;
        this.kept = kept;
        this.archives = archives;
    }

    /** What was found, in the order of the mail. */
    record Unpacked(List<Workbook> workbooks, List<KeptFile> evidence) {}

    /** @param mail its bytes */
    Unpacked unpack(File mail, Letter letter) {
        Unpacked unpacked = new Unpacked(new ArrayList<>(), new ArrayList<>());
        letter.pieces().stream().limit(MOST).forEach(piece -> unpack(mail, piece, unpacked));
        return unpacked;
    }

    private void unpack(File mail, Letter.Piece piece, Unpacked unpacked) {
        if (PACKED.contains(piece.kind())) {
            unpacked.workbooks().addAll(archives.open(piece.name(), keep(mail, piece)));
        } else if (piece.kind() == FileKind.OLD_OFFICE) {
            FileStore.Kept file = keep(mail, piece);
            archives.old(file).ifPresent(course -> unpacked.workbooks().add(workbook(piece, file, course)));
        } else if (piece.kind() == FileKind.OUTLOOK) {
            unpacked.workbooks().add(workbook(piece, keep(mail, piece), Course.OUTLOOK));
        } else if (piece.kind() == FileKind.ARCHIVE) {
            unpacked.workbooks().add(workbook(piece, keep(mail, piece), Course.ARCHIVE));
        } else if (PAPERS.contains(piece.kind())
                || PICTURES.contains(piece.kind()) && piece.bytes() >= SMALLEST_PICTURE) {
            kept.asEvidence(keep(mail, piece), piece.name()).ifPresent(unpacked.evidence()::add);
        }
    }

    private static Workbook workbook(Letter.Piece piece, FileStore.Kept file, Course course) {
        return new Workbook(piece.name(), file.digest(), course);
    }

    private FileStore.Kept keep(File mail, Letter.Piece piece) {
        FileStore.Kept[] file = new FileStore.Kept[1];
        try {
            LetterReader.piece(mail, piece.number(), content -> file[0] = files.keep(content));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Attachment " + piece.number() + " was readable a moment ago", e);
        }
        return file[0];
    }
}
