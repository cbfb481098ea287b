package vn.dondoc.account;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Where administrators enter the shared mailboxes of offices. */
@Controller
@RequestMapping("/mailboxes")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MailboxController {

    private static final int PAGE = 50;

    private final Mailboxes mailboxes;
    private final Units units;
    private final MessageSource messages;

    MailboxController(Mailboxes mailboxes, Units units, MessageSource messages) {
        this.mailboxes = mailboxes;
        this.units = units;
        this.messages = messages;
    }

    /** A mailbox to add, as typed. */
    record MailboxForm(@Nullable String unit, @Nullable String address) {}

    /** One as the page shows it. */
    record Line(String unit, String unitName, String address) {}

    @GetMapping
    String all(@RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        model.addAttribute("form", new MailboxForm("", ""));
        return list(page, model, locale);
    }

    @PostMapping
    String add(@ModelAttribute("form") MailboxForm form, BindingResult errors, Model model, Locale locale) {
        try {
            mailboxes.add(String.valueOf(form.unit()), String.valueOf(form.address()));
            return "redirect:/mailboxes";
        } catch (RefusedException refused) {
            FormFaults.tell(refused, errors);
            return list(0, model, locale);
        }
    }

    @PostMapping("/remove")
    String remove(@RequestParam String unit, @RequestParam String address, RedirectAttributes next, Locale locale) {
        mailboxes.remove(
                UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), address);
        next.addFlashAttribute("done", messages.getMessage("account.mailbox.removed", null, locale));
        return "redirect:/mailboxes";
    }

    private String list(int page, Model model, Locale locale) {
        Territory territory = units.territory();
        List<Mailboxes.Mailbox> all = mailboxes.all();
        int shown = Math.max(page, 0);
        model.addAttribute(
                "mailboxes",
                all.stream()
                        .skip((long) shown * PAGE)
                        .limit(PAGE)
                        .map(mailbox -> new Line(
                                mailbox.unit().toString(),
                                territory
                                        .find(mailbox.unit())
                                        .map(Unit::fullName)
                                        .orElse(mailbox.unit().code()),
                                mailbox.address()))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("pages", (all.size() + PAGE - 1) / PAGE);
        model.addAttribute("crumbs", Map.of("/accounts", messages.getMessage("account.accounts", null, locale)));
        return "account/mailboxes";
    }
}
