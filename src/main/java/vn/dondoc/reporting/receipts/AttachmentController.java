package vn.dondoc.reporting.receipts;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.receipts.Attachments.Attachment;

/** Hands out scans: always to be saved, never shown by the browser as a page of ours. */
@Controller
class AttachmentController {

    private final Attachments attachments;
    private final ReceiptRegister register;
    private final Access access;

    AttachmentController(Attachments attachments, ReceiptRegister register, Access access) {
        this.attachments = attachments;
        this.register = register;
        this.access = access;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> content(@PathVariable long id) {
        Attachment attachment =
                attachments.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        access.requireSee(
                register.find(attachment.receipt()).orElseThrow().receipt().unit());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, attachment.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(attachments.content(attachment));
    }
}
