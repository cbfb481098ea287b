package vn.dondoc.reporting.link;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
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
    private final Readings readings;
    private final Dues dues;
    private final MessageSource messages;

    SendController(SendDesk desk, Readings readings, Dues dues, MessageSource messages) {
        this.desk = desk;
        this.readings = readings;
        this.dues = dues;
        this.messages = messages;
    }

    @GetMapping("/send/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        return desk.open(token).map(open -> show(token, open.report(), model)).orElseGet(() -> gone(response));
    }

    @PostMapping("/send/{token}")
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
            List<KeptFile> kept =
                    desk.take(open, ShortText.of(remark, ShortText.REMARK), files == null ? List.of() : files);
            model.addAttribute("kept", kept);
            readings.of(open.report(), kept).ifPresent(read -> {
                model.addAttribute("read", read);
                model.addAttribute("notes", NoteLine.of(read.reading(), messages, locale));
            });
        } catch (RefusedException refused) {
            model.addAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        }
        return show(token, open.report(), model);
    }

    private String show(String token, Report report, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("report", report);
        model.addAttribute("due", dues.of(report));
        return "reporting/send";
    }

    /** The same for every link that is not good, whatever the reason. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "reporting/send-gone";
    }
}
