package vn.dondoc.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** Looks at the files that people hand in, by their content and not by their name, and keeps those that may be. */
@Component
public class KeptFiles {

    private static final DataSize LARGEST = DataSize.ofMegabytes(10);
    private static final int LONGEST_NAME = 255;
    private static final Set<ScanType> LETTERS = EnumSet.complementOf(EnumSet.of(ScanType.XLSX));

    private final FileStore files;

    KeptFiles(FileStore files) {
        this.files = files;
    }

    /**
     * A file that was looked at and kept.
     *
     * @param digest of its bytes, by which it is found again
     * @param name as its owner called it, without folders and control characters
     */
    public record KeptFile(String digest, long bytes, String name, String mediaType) {}

    /**
     * Keeps scans and photos; empty files, as browsers send for a field left open, are passed over.
     *
     * @throws RefusedException naming every file that is neither PDF, JPEG nor PNG, or too large; then none is kept
     */
    public List<KeptFile> keepScans(List<MultipartFile> given) {
        return keep(given, EnumSet.of(ScanType.PDF, ScanType.JPEG, ScanType.PNG), "reporting.fault.scan-type");
    }

    /** The same with letters as they are written: .docx too. */
    public List<KeptFile> keepLetters(List<MultipartFile> given) {
        return keep(given, LETTERS, "reporting.fault.letter-type");
    }

    /** The same with whatever a report may be: letters and .xlsx too. */
    public List<KeptFile> keepReports(List<MultipartFile> given) {
        return keep(given, EnumSet.allOf(ScanType.class), "reporting.fault.report-type");
    }

    /** A file that lies in the store already, as evidence; empty if it is neither scan, photo nor letter. */
    public Optional<KeptFile> asEvidence(FileStore.Kept kept, String name) {
        try (InputStream content = files.find(kept.digest()).getInputStream()) {
            return ScanType.of(content)
                    .filter(LETTERS::contains)
                    .map(type -> new KeptFile(kept.digest(), kept.bytes(), name, type.mediaType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Resource content(String digest) {
        return files.find(digest);
    }

    private List<KeptFile> keep(List<MultipartFile> given, Set<ScanType> allowed, String otherwise) {
        List<MultipartFile> found =
                given.stream().filter(file -> !file.isEmpty()).toList();
        List<Fault> faults = new ArrayList<>();
        for (MultipartFile file : found) {
            if (file.getSize() > LARGEST.toBytes()) {
                faults.add(Fault.at(name(file), 0, "reporting.fault.scan-size", LARGEST.toMegabytes()));
            } else if (type(file).filter(allowed::contains).isEmpty()) {
                faults.add(Fault.at(name(file), 0, otherwise));
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return found.stream().map(this::keep).toList();
    }

    private KeptFile keep(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            FileStore.Kept kept = files.keep(content);
            return new KeptFile(
                    kept.digest(),
                    kept.bytes(),
                    name(file),
                    type(file).orElseThrow().mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ScanType> type(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return ScanType.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name for people, without folders and control characters: some browsers send a path. */
    public static String name(MultipartFile file) {
        String given =
                PlainText.of(Optional.ofNullable(file.getOriginalFilename()).orElse(""));
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
