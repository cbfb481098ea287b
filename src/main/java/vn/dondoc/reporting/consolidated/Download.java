package vn.dondoc.reporting.consolidated;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Reports as files to be saved. */
final class Download {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Download() {}

    static ResponseEntity<byte[]> paper(Subject subject, byte[] bytes) {
        return paper(name(subject), bytes);
    }

    static ResponseEntity<byte[]> sheet(Subject subject, byte[] bytes) {
        return sheet(name(subject), bytes);
    }

    static ResponseEntity<byte[]> paper(Issue issue, byte[] bytes) {
        return paper(name(issue), bytes);
    }

    static ResponseEntity<byte[]> sheet(Issue issue, byte[] bytes) {
        return sheet(name(issue), bytes);
    }

    /** Codes alone, which are letters, digits and hyphens. */
    private static String name(Subject subject) {
        return "bao-cao-" + subject.form().code() + "-" + subject.unit().code() + "-" + subject.period();
    }

    private static String name(Issue issue) {
        return "bao-cao-" + issue.form() + "-" + issue.unit().code() + "-" + issue.period() + "-lan-" + issue.number();
    }

    private static ResponseEntity<byte[]> paper(String name, byte[] bytes) {
        return file(name + ".docx", "wordprocessingml.document", bytes);
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] bytes) {
        return file(name + ".xlsx", "spreadsheetml.sheet", bytes);
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, OFFICE + type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
