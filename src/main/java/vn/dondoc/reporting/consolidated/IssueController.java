package vn.dondoc.reporting.consolidated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/** Reports as they were issued. */
@Controller
@RequestMapping("/consolidated")
class IssueController {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Subjects subjects;
    private final Issues issues;
    private final IssueDesk desk;
    private final Rights rights;
    private final MessageSource messages;

    IssueController(Subjects subjects, Issues issues, IssueDesk desk, Rights rights, MessageSource messages) {
        this.subjects = subjects;
        this.issues = issues;
        this.desk = desk;
        this.rights = rights;
        this.messages = messages;
    }

    @PostMapping("/{form}/{unit}/{period}/issues")
    String issue(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes redirect) {
        Subject subject = subjects.find(form, unit, period).orElseThrow(IssueController::notThere);
        try {
            long id = desk.issue(
                    subject,
                    new IssueDesk.Order(
                            line(number, LONGEST_NUMBER),
                            day(day),
                            line(signer, LONGEST_NAME),
                            line(reason, LONGEST_REASON)));
            int made = issues.find(id).orElseThrow().number();
            redirect.addFlashAttribute(
                    "done", messages.getMessage("consolidated.issue.done", new Object[] {made}, locale));
            return "redirect:/consolidated/issues/" + id;
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", said(refused, locale));
            return "redirect:" + subject.path();
        }
    }

    @GetMapping("/issues/{id}")
    String page(@PathVariable long id, Locale locale, Model model) {
        Issue issue = open(id);
        Issue.Signing signing = issue.signing();
        model.addAttribute("issue", issue);
        model.addAttribute("content", issue.content());
        model.addAttribute(
                "edition",
                new Edition(
                        signing == null ? "" : signing.number(),
                        signing == null ? null : signing.day(),
                        signing == null ? "" : signing.signer(),
                        Words.dayOf(issue.asOf()).getYear(),
                        desk.replaced(issue),
                        issue.reason(),
                        issue.changes()));
        model.addAttribute("signedDay", signing == null ? "" : Words.day(signing.day()));
        model.addAttribute("words", new Words(messages));
        model.addAttribute("mayWrite", rights.mayWrite(desk.unit(issue)));
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/consolidated", messages.getMessage("consolidated.title", null, locale));
        crumbs.put(issue.subjectPath(), issue.content().title());
        model.addAttribute("crumbs", crumbs);
        return "consolidated/issue";
    }

    @PostMapping("/issues/{id}/sign")
    String sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String signer,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            desk.sign(open(id), line(number, LONGEST_NUMBER), day(day), line(signer, LONGEST_NAME));
            redirect.addFlashAttribute("done", messages.getMessage("consolidated.sign.done", null, locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", said(refused, locale));
        }
        return "redirect:/consolidated/issues/" + id;
    }

    /** Byte for byte as it was issued. */
    @GetMapping("/issues/{id}/report.docx")
    ResponseEntity<byte[]> paper(@PathVariable long id) {
        return Download.paper(open(id), issues.paper(id).orElseThrow(IssueController::notThere));
    }

    @GetMapping("/issues/{id}/report.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable long id) {
        return Download.sheet(open(id), issues.sheet(id).orElseThrow(IssueController::notThere));
    }

    private Issue open(long id) {
        return desk.open(id).orElseThrow(IssueController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String said(RefusedException refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> messages.getMessage(fault, locale))
                .collect(Collectors.joining(" "));
    }

    private static String line(String typed, int longest) {
        return Objects.requireNonNullElse(ShortText.of(typed, longest), "");
    }

    /** @return absent where nothing was typed @throws RefusedException if it is no day */
    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException noDay) {
            throw new RefusedException(List.of(Fault.at("day", 0, "consolidated.fault.day", typed)));
        }
    }
}
