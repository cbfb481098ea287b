package vn.dondoc.reporting.form;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.FormPage.Said;
import vn.dondoc.reporting.form.Outcome.Overtaken;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.receipts.Attachments;
import vn.dondoc.reporting.receipts.ReceiptDesk;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;

/** The page of one report: its form, or, for a report in words and a task, the place to hand it in. */
@Controller
@RequestMapping("/reports/{rule}/{unit}/{*period}")
class ReportController {

    private final ReportAddresses addresses;
    private final ReportDesk desk;
    private final ReceiptDesk receipts;
    private final ReviewDesk reviews;
    private final Dues dues;
    private final Attachments attachments;
    private final Access access;
    private final MessageSource messages;

    ReportController(
            ReportAddresses addresses,
            ReportDesk desk,
            ReceiptDesk receipts,
            ReviewDesk reviews,
            Dues dues,
            Attachments attachments,
            Access access,
            MessageSource messages) {
        this.addresses = addresses;
        this.desk = desk;
        this.receipts = receipts;
        this.reviews = reviews;
        this.dues = dues;
        this.attachments = attachments;
        this.access = access;
        this.messages = messages;
    }

    /** The address names the report; what nobody owes is not found. */
    @ModelAttribute("report")
    Report report(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        return addresses.report(rule, unit, period);
    }

    @GetMapping
    String page(@ModelAttribute("report") Report report, Model model) {
        Sheet sheet = desk.open(report);
        return show(sheet, sheet.entries(), List.of(), Map.of(), sheet.nothingDone(), model);
    }

    @PostMapping
    String post(
            @ModelAttribute("report") Report report,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String action,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Posted posted = posted(parameters, action.equals("send"));
        Outcome outcome = post(report, posted);
        if (outcome instanceof Refused refused) {
            List<Said> faults = say(refused.faults(), posted, locale);
            return show(desk.open(report), posted.entries(), faults, Map.of(), posted.nothingDone(), model);
        } else if (outcome instanceof Overtaken) {
            Sheet now = desk.open(report);
            model.addAttribute("overtaken", true);
            return show(now, posted.entries(), List.of(), now.entries(), posted.nothingDone(), model);
        }
        redirect.addFlashAttribute("done", say(posted.send() ? "reporting.sent" : "reporting.draft-kept", locale));
        return "redirect:" + report.key().path();
    }

    /** Two who save in the same moment are told apart by the database. */
    private Outcome post(Report report, Posted posted) {
        try {
            return desk.post(report, posted, Receipt.Door.PAGE);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException faster) {
            return new Overtaken();
        }
    }

    /** While somebody writes: what the ratios are by now, and what would be asked. */
    @HxRequest
    @PostMapping
    String check(
            @ModelAttribute("report") Report report,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        Posted posted = posted(parameters, false);
        List<Said> faults = say(desk.check(report, posted), posted, locale);
        model.addAttribute("form", FormPage.of(desk.open(report), posted.entries(), faults, Map.of()));
        return "reporting/form-check";
    }

    @PostMapping(params = "action=hand-in")
    String handIn(
            @ModelAttribute("report") Report report,
            @RequestParam String remark,
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            receipts.handIn(report, ShortText.of(remark, ShortText.REMARK), scans == null ? List.of() : scans);
            redirect.addFlashAttribute("done", say("reporting.sent", locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        }
        return "redirect:" + report.key().path();
    }

    private String show(
            Sheet sheet,
            Map<String, String> typed,
            List<Said> faults,
            Map<String, String> theirs,
            boolean nothingDone,
            Model model) {
        Report report = sheet.report();
        model.addAttribute("sheet", sheet);
        model.addAttribute("due", dues.of(report));
        model.addAttribute("mayReport", access.mayReportFor(report.unit().id()));
        model.addAttribute("mayReview", reviews.awaits(sheet));
        model.addAttribute("nothingDone", nothingDone);
        model.addAttribute("scans", attachments.of(sheet.receipts()));
        if (report.form() == null) {
            return "reporting/hand-in";
        }
        model.addAttribute("form", FormPage.of(sheet, typed, faults, theirs));
        return "reporting/form";
    }

    private static Posted posted(MultiValueMap<String, String> parameters, boolean send) {
        return new Posted(
                FormPage.entries(parameters.toSingleValueMap()),
                parameters.toSingleValueMap().getOrDefault("stamp", ""),
                parameters.containsKey("nothing"),
                Set.copyOf(parameters.getOrDefault("confirmed", List.of())),
                send);
    }

    private List<Said> say(List<EntryFault> faults, Posted posted, Locale locale) {
        return faults.stream()
                .map(fault -> new Said(fault, messages.getMessage(fault, locale), posted.confirms(fault)))
                .toList();
    }

    private String say(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
