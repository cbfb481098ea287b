package vn.dondoc.notices.letter;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.dondoc.reporting.KeptFiles;

/** The files of letters: as drafted, and as signed. */
@Controller
@RequestMapping("/letters/{id}")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class LetterFileController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Letters letters;
    private final LetterVersions versions;
    private final KeptFiles files;

    LetterFileController(Letters letters, LetterVersions versions, KeptFiles files) {
        this.letters = letters;
        this.versions = versions;
        this.files = files;
    }

    /** The file as it was drafted, byte for byte. */
    @GetMapping("/{version}.docx")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable int version) {
        byte[] bytes = versions.file(id, version).orElseThrow();
        return download("cong-van-don-doc-" + id + ".docx", DOCX).body(bytes);
    }

    /** The letter as signed. */
    @GetMapping("/scan")
    ResponseEntity<Resource> scan(@PathVariable long id) {
        Letter.Signing signing = letters.find(id).orElseThrow().signing();
        if (signing == null || signing.scan() == null) {
            throw new NoSuchElementException();
        }
        return download(signing.scan().name(), signing.scan().mediaType())
                .body(files.content(signing.scan().digest()));
    }

    private static ResponseEntity.BodyBuilder download(String name, String mediaType) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff");
    }

    @ExceptionHandler(NoSuchElementException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere() {
        return "error/404";
    }
}
