package vn.dondoc.reporting.receipts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.receipts.Attachments.Attachment;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Units;

/** The register of what came in, and the page on which staff enter into it. */
@Controller
@RequestMapping("/receipts")
class ReceiptController {

    /** On one page of the register; about four sheets of paper. */
    private static final int LINES = 100;

    private final ReceiptRegister register;
    private final ReceiptDesk desk;
    private final Attachments attachments;
    private final Duties duties;
    private final Obligations obligations;
    private final Units units;
    private final Access access;
    private final Clock clock;
    private final MessageSource messages;

    ReceiptController(
            ReceiptRegister register,
            ReceiptDesk desk,
            Attachments attachments,
            Duties duties,
            Obligations obligations,
            Units units,
            Access access,
            Clock clock,
            MessageSource messages) {
        this.register = register;
        this.desk = desk;
        this.attachments = attachments;
        this.duties = duties;
        this.obligations = obligations;
        this.units = units;
        this.access = access;
        this.clock = clock;
        this.messages = messages;
    }

    /** What was received in a year, or a month of it, of the units that one may see; the latest first. */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer month,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        Map<String, RulePack> packs = duties.packs(shown).stream()
                .map(AdoptedPack::pack)
                .collect(Collectors.toMap(RulePack::name, pack -> pack));
        List<ReceiptRegister.Entry> entries = packs.keySet().stream()
                .flatMap(pack -> register.of(pack).stream())
                .filter(entry -> month == null || month == receivedOn(entry).getMonthValue())
                .filter(entry -> access.maySee(entry.receipt().unit()))
                .toList();
        int pages = Math.max(1, (entries.size() + LINES - 1) / LINES);
        int at = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("year", Integer.toString(shown));
        model.addAttribute("month", month);
        model.addAttribute("total", entries.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "lines",
                lines(entries.stream().skip((long) at * LINES).limit(LINES).toList(), packs));
        return "reporting/receipts";
    }

    private LocalDate receivedOn(ReceiptRegister.Entry entry) {
        return LocalDate.ofInstant(entry.receipt().receivedAt(), clock.getZone());
    }

    private List<RegisterLine> lines(List<ReceiptRegister.Entry> entries, Map<String, RulePack> packs) {
        Map<Long, List<Attachment>> scans = packs.keySet().stream()
                .flatMap(pack -> attachments.of(pack).stream())
                .collect(Collectors.groupingBy(Attachment::receipt));
        Map<String, Entered> entered = new HashMap<>();
        return entries.stream()
                .map(entry -> RegisterLine.of(
                        entry,
                        Objects.requireNonNull(packs.get(entry.pack())),
                        entered.computeIfAbsent(entry.pack(), obligations::entered),
                        units.territory(),
                        scans.getOrDefault(entry.id(), List.of()),
                        desk.mayRecordFor(entry.receipt().unit())))
                .toList();
    }

    @GetMapping("/new")
    String page(@RequestParam(required = false) @Nullable String duty, @ModelAttribute ReceiptForm given, Model model) {
        return page(duty, given.orAt(clock.instant(), clock.getZone()), List.of(), model);
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
