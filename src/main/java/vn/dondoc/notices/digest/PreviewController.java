package vn.dondoc.notices.digest;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ladder.Silence;
import vn.dondoc.notices.outbox.Mail;

/** What the reminders of today and of the next working mornings would say, or still have to say. */
@Controller
@RequestMapping("/notices/preview")
class PreviewController {

    private static final int PAGE = 50;
    private static final int MOST_SILENT = 200;

    /** What a careful mail program allows. */
    private static final String AS_MAIL =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private final MorningPreview preview;
    private final MessageSource messages;

    PreviewController(MorningPreview preview, MessageSource messages) {
        this.preview = preview;
        this.messages = messages;
    }

    /** Why somebody gets no mail, in the reader's language. */
    record Silent(String name, String why) {}

    @GetMapping
    String page(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        List<LocalDate> days = preview.days();
        LocalDate shown = day != null && days.contains(day) ? day : days.get(0);
        MorningPreview.Expected expected = preview.on(shown);
        int total = expected.readers().size();
        int from = Math.min(Math.max(page, 0), total / PAGE) * PAGE;
        Wording wording = new Wording(messages, locale);
        Map<LocalDate, String> choices = new LinkedHashMap<>();
        days.forEach(each -> choices.put(each, wording.capital(wording.weekday(each))));
        model.addAttribute("days", choices);
        model.addAttribute("shown", shown);
        model.addAttribute("day", wording.weekday(shown));
        model.addAttribute("total", total);
        model.addAttribute("readers", expected.readers().subList(from, Math.min(total, from + PAGE)));
        model.addAttribute("page", from / PAGE);
        model.addAttribute("pages", (total + PAGE - 1) / PAGE);
        model.addAttribute("silentCount", expected.silences().size());
        model.addAttribute("silences", silences(expected, wording));
        model.addAttribute("unattendedCount", expected.unattended().size());
        model.addAttribute(
                "unattended", expected.unattended().stream().limit(MOST_SILENT).toList());
        model.addAttribute("crumbs", Map.of("/outbox", messages.getMessage("notices.outbox", null, locale)));
        return "notices/preview";
    }

    private static List<Silent> silences(MorningPreview.Expected expected, Wording wording) {
        return expected.silences().entrySet().stream()
                .limit(MOST_SILENT)
                .map(entry -> {
                    Silence silence = entry.getKey();
                    String reader =
                            silence.reader() == null ? "" : silence.reader().name();
                    String matters = wording.count(entry.getValue());
                    return new Silent(
                            silence.officer().name(), wording.say("silence." + silence.why(), matters, reader));
                })
                .toList();
    }

    /** One mail, as its reader would see it. */
    @GetMapping("/mail")
    String mail(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String to,
            Locale locale,
            Model model) {
        model.addAttribute("mail", find(day, to));
        model.addAttribute("day", day);
        model.addAttribute(
                "crumbs", Map.of("/notices/preview?day=" + day, messages.getMessage("notices.preview", null, locale)));
        return "notices/preview-mail";
    }

    /** The mail alone, for a frame of the page above. */
    @GetMapping("/html")
    ResponseEntity<String> html(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam String to) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", AS_MAIL)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(find(day, to).html());
    }

    private Mail find(LocalDate day, String to) {
        return preview.mail(day, to).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
