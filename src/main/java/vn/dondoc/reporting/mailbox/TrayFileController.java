package vn.dondoc.reporting.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.mailed.MailedFiles;
import vn.dondoc.reporting.mailed.MailedFiles.MailedFile;
import vn.dondoc.reporting.mailed.OfficersDesk;

/** The dry run of a file that came by mail, and taking it. */
@Controller
@RequestMapping("/tray/{id}/files/{file}")
class TrayFileController {

    private final Tray tray;
    private final MailedFiles files;
    private final OfficersDesk desk;
    private final MessageSource messages;

    TrayFileController(Tray tray, MailedFiles files, OfficersDesk desk, MessageSource messages) {
        this.tray = tray;
        this.files = files;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    String page(@PathVariable long id, @PathVariable long file, Model model) {
        IncomingMail mail = handled(id);
        model.addAttribute("mail", mail);
        model.addAttribute("run", desk.tryOut(found(id, file), mail.duties()));
        return "reporting/tray-file";
    }

    @PostMapping
    String take(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "true") boolean send,
            Locale locale,
            RedirectAttributes attributes) {
        IncomingMail mail = handled(id);
        Set<String> answers = Set.copyOf(posted.getOrDefault("answers", List.of()));
        List<? extends MessageSourceResolvable> open = desk.take(found(id, file), mail.duties(), answers, send);
        if (!open.isEmpty()) {
            attributes.addFlashAttribute(
                    "problems",
                    open.stream().map(one -> messages.getMessage(one, locale)).toList());
            return "redirect:/tray/" + id + "/files/" + file;
        }
        tray.taken(id);
        return "redirect:/tray/" + id;
    }

    private MailedFile found(long mail, long file) {
        return files.find(file)
                .filter(found -> found.mail() == mail && found.course().isOpenable())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private IncomingMail handled(long id) {
        IncomingMail mail = tray.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!tray.mayHandle(mail)) {
            throw new AccessDeniedException("Only reads this mail");
        }
        return mail;
    }
}
