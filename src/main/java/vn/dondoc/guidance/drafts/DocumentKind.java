package vn.dondoc.guidance.drafts;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;

/** Which documents can be attached to a pack: the guidance as the province issued it, as PDF, Word file or plain text. */
enum DocumentKind {
    PDF("application/pdf") {
        @Override
        boolean isIn(byte[] content) {
            return begins(content, "%PDF-");
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        boolean isIn(byte[] content) {
            return begins(content, "PK\3\4");
        }
    },
    TXT("text/plain;charset=UTF-8") {
        @Override
        boolean isIn(byte[] content) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }
    };

    /** Where documents lie in a pack's folder. */
    static final String FOLDER = "documents/";

    /** As any other upload. */
    static final long LARGEST = 10_000_000;

    static final int MOST = 20;

    /** Vietnamese names are welcome; nothing that a path or a header could be made of. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ,.()_-]{0,150}");

    private final MediaType mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = MediaType.parseMediaType(mediaType);
    }

    abstract boolean isIn(byte[] content);

    MediaType mediaType() {
        return mediaType;
    }

    /** The kind that a file's name promises; empty if it is none of ours. */
    static Optional<DocumentKind> of(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return NAME.matcher(file).matches()
                ? Arrays.stream(values())
                        .filter(kind -> kind.name().equals(ending))
                        .findFirst()
                : Optional.empty();
    }

    /** Everything that keeps these files from being attached, each at its path. */
    static Faults faults(SortedMap<String, byte[]> documents) {
        Faults faults = new Faults();
        if (documents.size() > MOST) {
            faults.add(Fault.at(FOLDER, 0, "guidance.draft.too-many-documents", MOST));
        }
        documents.forEach((file, content) -> {
            Optional<DocumentKind> kind = of(file);
            if (kind.isEmpty()) {
                faults.add(Fault.at(FOLDER + file, 0, "guidance.draft.document-name"));
            } else if (content.length > LARGEST) {
                faults.add(tooLarge(file));
            } else if (!kind.get().isIn(content)) {
                faults.add(Fault.at(FOLDER + file, 0, "guidance.draft.document-kind"));
            }
        });
        return faults;
    }

    static Fault tooLarge(String file) {
        return Fault.at(FOLDER + file, 0, "guidance.draft.file-too-large", LARGEST / 1_000_000);
    }

    private static boolean begins(byte[] content, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
