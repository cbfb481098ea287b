package vn.dondoc.reporting.receipts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/** The pages on which staff enter into the register, and one line of it. */
@Controller
@RequestMapping("/receipts")
class ReceiptController {

    private final Register register;
    private final ReceiptDesk desk;
    private final Duties duties;
    private final Clock clock;
    private final MessageSource messages;

    ReceiptController(Register register, ReceiptDesk desk, Duties duties, Clock clock, MessageSource messages) {
        this.register = register;
        this.desk = desk;
        this.duties = duties;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/new")
    String page(@RequestParam(required = false) @Nullable String duty, @ModelAttribute ReceiptForm given, Model model) {
        return page(duty, given.orAt(clock.instant(), clock.getZone()), OwnLetters.of(Map.of()), List.of(), model);
    }

    @PostMapping("/new")
    String record(
            @RequestParam String duty,
            @ModelAttribute ReceiptForm receipt,
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            @RequestParam Map<String, String> parameters,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        OwnLetters own = OwnLetters.of(parameters);
        Duty owed = duties.find(duty).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            ReceiptDesk.Incoming incoming = receipt.read(
                    owed.rule().code(), owed.period(), clock.getZone(), own, scans == null ? List.of() : scans);
            desk.record(incoming);
            redirect.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            "reporting.recorded.done",
                            new Object[] {Integer.toString(incoming.units().size())},
                            locale));
            return "redirect:/receipts";
        } catch (RefusedException refused) {
            return page(
                    duty,
                    receipt.orAt(clock.instant(), clock.getZone()),
                    own,
                    FaultWords.of(refused.faults(), messages, locale),
                    model);
        }
    }

    /** One line of the register, with what may be added to it. */
    @GetMapping("/{id}")
    String line(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute(
                "line", register.line(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("day", TypedMoment.day(clock.instant(), clock.getZone()));
        model.addAttribute("time", TypedMoment.time(clock.instant(), clock.getZone()));
        model.addAttribute("crumbs", Map.of("/receipts", messages.getMessage("reporting.register", null, locale)));
        return "reporting/receipt";
    }

    /** The signed copy of what had come as a soft one. */
    @PostMapping("/{id}/signed-copy")
    String sign(
            @PathVariable long id,
            @RequestParam String day,
            @RequestParam String time,
            @RequestParam String letterNumber,
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            Faults faults = new Faults();
            Instant came = TypedMoment.read(day, time, clock.getZone(), faults);
            faults.throwIfRefused();
            desk.sign(id, came, ShortText.of(letterNumber, ShortText.LETTER_NUMBER), scans == null ? List.of() : scans);
            redirect.addFlashAttribute("done", messages.getMessage("reporting.signed.done", null, locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
        }
        return "redirect:/receipts/" + id;
    }

    @PostMapping("/{id}/strike-out")
    String strikeOut(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes redirect) {
        try {
            desk.strikeOut(id, ShortText.of(reason, ShortText.REMARK));
            return "redirect:/receipts";
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problems", FaultWords.of(refused.faults(), messages, locale));
            return "redirect:/receipts/" + id;
        }
    }

    private String page(
            @Nullable String chosen, ReceiptForm receipt, OwnLetters own, List<String> problems, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> owed = duties.of(today.getYear());
        model.addAttribute("duties", owed);
        model.addAttribute("suggested", Duty.nearest(owed, today));
        model.addAttribute("receipt", receipt);
        model.addAttribute("own", own);
        model.addAttribute("doors", ReceiptForm.DOORS);
        if (!problems.isEmpty()) {
            model.addAttribute("problems", problems);
        }
        if (chosen != null) {
            Duty duty = duties.find(chosen).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("duty", duty);
            model.addAttribute("debtors", duties.debtors(duty));
        }
        return "reporting/receipt-new";
    }
}
