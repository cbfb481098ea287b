package vn.dondoc.reporting.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;

/**
 * The page to which the link of a reminder leads. It says what the mail said and no more: not how the report stands, nor
 * what others sent.
 */
@Controller
class SendController {

    private final SendDesk desk;
    private final SendPages pages;
    private final Readings readings;
    private final MessageSource messages;

    SendController(SendDesk desk, SendPages pages, Readings readings, MessageSource messages) {
        this.desk = desk;
        this.pages = pages;
        this.readings = readings;
        this.messages = messages;
    }

    @GetMapping("/send/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        return desk.open(token)
                .map(open -> pages.show(token, open.report(), model))
                .orElseGet(() -> gone(response));
    }

    @PostMapping(path = "/send/{token}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String remark,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SendDesk.Open open = desk.open(token).orElse(null);
        if (open == null) {
            return gone(response);
        }
        try {
            SentUpload sent =
                    desk.take(open, ShortText.of(remark, ShortText.REMARK), files == null ? List.of() : files);
            return pages.show(token, open.report(), sent, locale, model);
        } catch (RefusedException refused) {
            return refused(token, open, refused, locale, model);
        }
    }

    /** What the sender says of the doubtful cells of a workbook just sent. */
    @PostMapping(path = "/send/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam String digest,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        SendDesk.Open open = desk.open(token).orElse(null);
        if (open == null) {
            return gone(response);
        }
        try {
            SentUpload sent = desk.sent(open, digest);
            readings.of(open.report(), sent.files()).ifPresent(read -> desk.answer(sent, read, Answers.of(fields)));
            return pages.show(token, open.report(), sent, locale, model);
        } catch (RefusedException refused) {
            return refused(token, open, refused, locale, model);
        }
    }

    private String refused(String token, SendDesk.Open open, RefusedException refused, Locale locale, Model model) {
        model.addAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        return pages.show(token, open.report(), model);
    }

    /** The same for every link that is not good, whatever the reason. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "reporting/send-gone";
    }
}
