package vn.dondoc.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
import vn.dondoc.account.Access;
import vn.dondoc.reporting.Attachments.Attachment;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Units;

/** The register of what came in, and the page on which staff enter into it. */
@Controller
@RequestMapping("/receipts")
class ReceiptController {

    private final ReceiptRegister register;
    private final ReceiptDesk desk;
    private final Attachments attachments;
    private final Duties duties;
    private final Units units;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;

    ReceiptController(
            ReceiptRegister register,
            ReceiptDesk desk,
            Attachments attachments,
            Duties duties,
            Units units,
            Access access,
            Clock clock,
            MessageSource messages) {
        this.register = register;
        this.desk = desk;
        this.attachments = attachments;
        this.duties = duties;
        this.units = units;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    /** Everything received in a year, of the units that one may see. */
    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        List<RegisterLine> lines = duties.packs(shown).stream()
                .flatMap(adopted -> {
                    Map<Long, List<Attachment>> scans = attachments
                            .of(adopted.pack().name())
                            .stream()
                            .collect(Collectors.groupingBy(Attachment::receipt));
                    return register.of(adopted.pack().name()).stream()
                            .filter(entry -> access.maySee(entry.receipt().unit()))
                            .map(entry -> RegisterLine.of(
                                    entry,
                                    adopted.pack(),
                                    units.territory(),
                                    scans.getOrDefault(entry.id(), List.of()),
                                    desk.mayRecordFor(entry.receipt().unit())));
                })
                .toList();
        model.addAttribute("year", Integer.toString(shown));
        model.addAttribute("lines", lines);
        return "reporting/receipts";
    }

    @GetMapping("/new")
    String page(@RequestParam(required = false) @Nullable String duty, Model model) {
        return page(duty, ReceiptForm.at(clock.instant(), clock.getZone()), List.of(), model);
    }

    @PostMapping("/new")
    String record(
            @RequestParam String duty,
            @ModelAttribute ReceiptForm receipt,
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Duty owed = duties.find(duty).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            ReceiptDesk.Incoming incoming =
                    receipt.read(owed.rule().code(), owed.period(), clock.getZone(), scans == null ? List.of() : scans);
            desk.record(incoming);
            redirect.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            "reporting.recorded.done",
                            new Object[] {Integer.toString(incoming.units().size())},
                            locale));
            return "redirect:/receipts";
        } catch (RefusedException refused) {
            return page(duty, receipt, FaultWords.of(refused.faults(), messages, locale), model);
        }
    }

    @PostMapping("/{id}/strike-out")
    String strikeOut(@PathVariable long id, @RequestParam String reason) {
        desk.strikeOut(id, ShortText.of(reason, ShortText.REMARK));
        return "redirect:/receipts";
    }

    private String page(@Nullable String chosen, ReceiptForm receipt, List<String> problems, Model model) {
        model.addAttribute("duties", duties.of(LocalDate.now(clock).getYear()));
        model.addAttribute("receipt", receipt);
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
