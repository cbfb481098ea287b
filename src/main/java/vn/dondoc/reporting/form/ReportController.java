package vn.dondoc.reporting.form;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.form.FormPage.Said;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Overtaken;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.reporting.receipts.Attachments;
import vn.dondoc.reporting.receipts.ReceiptDesk;
import vn.dondoc.reporting.receipts.TypedMoment;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/** The page of one report: its form, or, for a report in words and a task, the place to hand it in. */
@Controller
@RequestMapping("/reports/{rule}/{unit}/{*period}")
class ReportController {

    private final ReportAddresses addresses;
    private final ReportDesk desk;
    private final JointDesk joint;
    private final ReceiptDesk receipts;
    private final Entrances entrances;
    private final ReviewDesk reviews;
    private final Dues dues;
    private final Attachments attachments;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    ReportController(
            ReportAddresses addresses,
            ReportDesk desk,
            JointDesk joint,
            ReceiptDesk receipts,
            Entrances entrances,
            ReviewDesk reviews,
            Dues dues,
            Attachments attachments,
            Access access,
            MessageSource messages,
            Clock clock) {
        this.addresses = addresses;
        this.desk = desk;
        this.joint = joint;
        this.receipts = receipts;
        this.entrances = entrances;
        this.reviews = reviews;
        this.dues = dues;
        this.attachments = attachments;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** The address names the report; what nobody owes is not found. */
    @ModelAttribute("report")
    Report report(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        return addresses.report(rule, unit, period);
    }

    @GetMapping
    String page(@ModelAttribute("report") Report report, Model model) {
        Sheet sheet = desk.open(report);
        Merge now = sheet.isLocked()
                ? Merge.untouched(sheet.reviewed().sent(), sheet.nothingSaved())
                : Merge.untouched(sheet);
        return show(sheet, now, List.of(), model);
    }

    @PostMapping
    String post(
            @ModelAttribute("report") Report report,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String action,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        requireForm(report);
        Typing typing = FormTyping.of(
                parameters, action.equals("send"), access.current().username());
        Posted posted = typing.posted();
        Outcome outcome = Again.until(() -> desk.submit(report, typing));
        if (outcome instanceof Kept) {
            redirect.addFlashAttribute("done", say(posted.send() ? "reporting.sent" : "reporting.draft-kept", locale));
            return "redirect:" + report.key().path();
        }
        Sheet now = desk.open(report);
        Merge merge = typing.over(now);
        model.addAttribute("overtaken", outcome instanceof Overtaken);
        List<Said> faults =
                outcome instanceof Refused refused ? Said.of(refused.faults(), posted, messages, locale) : List.of();
        return show(now, merge, faults, model);
    }

    /** While somebody writes: it is kept, and answered with the ratios, questions and others' changes by now. */
    @HxRequest
    @PostMapping
    String type(
            @ModelAttribute("report") Report report,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        requireForm(report);
        Typing typing = FormTyping.of(parameters, false, access.current().username());
        Sheet sheet = Again.until(() -> desk.type(report, typing));
        Merge merge = typing.over(sheet);
        Posted posted = typing.merged(sheet);
        model.addAttribute("me", access.current().username());
        model.addAttribute("mayReport", true);
        model.addAttribute("keptAt", clock.instant());
        model.addAttribute(
                "form", FormPage.of(sheet, merge, Said.of(desk.check(sheet, posted), posted, messages, locale)));
        return "reporting/form-check";
    }

    @PostMapping(params = "action=hand-in")
    String handIn(
            @ModelAttribute("report") Report report,
            @RequestParam(defaultValue = "") String doneOn,
            @RequestParam String remark,
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            Faults faults = new Faults();
            LocalDate day = doneOn.isBlank() ? null : TypedMoment.day(doneOn, faults);
            faults.throwIfRefused();
            Instant received = entrances.of(report, Receipt.Door.PAGE, null).receivedAt();
            receipts.handIn(
                    report, received, day, ShortText.of(remark, ShortText.REMARK), scans == null ? List.of() : scans);
            redirect.addFlashAttribute("done", say("reporting.sent", locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
            redirect.addFlashAttribute("typedDay", doneOn);
            redirect.addFlashAttribute("typedRemark", remark);
        }
        return "redirect:" + report.key().path();
    }

    private String show(Sheet sheet, Merge merge, List<Said> faults, Model model) {
        Report report = sheet.report();
        model.addAttribute("sheet", sheet);
        Due due = dues.of(report);
        model.addAttribute("due", due);
        model.addAttribute("course", reviews.course(sheet, due));
        model.addAttribute("mayReport", access.mayReportFor(report.unit().id()) && !sheet.isLocked());
        model.addAttribute("mayReview", reviews.awaits(sheet));
        model.addAttribute("mayReopen", reviews.mayReopen(sheet));
        model.addAttribute("usualDay", reviews.usualDay());
        model.addAttribute("scans", attachments.of(sheet.receipts()));
        if (report.form() == null) {
            model.addAttribute(
                    "mayHandIn",
                    access.mayReportFor(report.unit().id())
                            && receipts.awaits(report, sheet.receipts())
                            && entrances.of(report, Receipt.Door.PAGE, null).receivedAt() != null);
            model.addAttribute("today", TypedMoment.day(clock.instant(), clock.getZone()));
            return "reporting/hand-in";
        }
        model.addAttribute("me", access.current().username());
        model.addAttribute("form", FormPage.of(sheet, merge, faults));
        model.addAttribute("sheetsBelow", joint.sheetsBelow(report));
        return "reporting/form";
    }

    /** A report in words and a task have no fields that could be posted. */
    private static void requireForm(Report report) {
        if (report.form() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String say(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
