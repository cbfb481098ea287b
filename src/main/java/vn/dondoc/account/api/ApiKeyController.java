package vn.dondoc.account.api;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.territory.RefusedException;

/** Where everyone makes keys for their programs and takes them back; a key is shown once. */
@Controller
@RequestMapping("/account/keys")
class ApiKeyController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PAGE = "redirect:/account/keys";

    private final ApiKeys keys;
    private final MessageSource messages;

    ApiKeyController(ApiKeys keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    /** A key as wished for. */
    record KeyForm(
            @Nullable String name,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {}

    /** A line of the page. */
    record Line(
            long id,
            String name,
            LocalDateTime madeAt,
            LocalDate until,
            @Nullable LocalDateTime lastUsed) {

        static Line of(ApiKeys.Key key) {
            return new Line(
                    key.id(),
                    key.name(),
                    LocalDateTime.ofInstant(key.madeAt(), ZONE),
                    key.until(),
                    key.lastUsed() == null ? null : LocalDateTime.ofInstant(key.lastUsed(), ZONE));
        }
    }

    @GetMapping
    String page(Model model, Locale locale) {
        model.addAttribute("form", new KeyForm("", keys.today().plusMonths(6)));
        return show(model, locale);
    }

    @PostMapping
    String make(
            @ModelAttribute("form") KeyForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                next.addFlashAttribute("key", keys.make(form.name() == null ? "" : form.name(), form.until()));
                return PAGE;
            } catch (RefusedException refused) {
                refused.faults()
                        .forEach(fault -> errors.rejectValue(fault.path(), fault.code(), fault.arguments(), null));
            }
        }
        return show(model, locale);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, Locale locale, RedirectAttributes next) {
        keys.revoke(id);
        next.addFlashAttribute("done", messages.getMessage("account.keys.revoked", null, locale));
        return PAGE;
    }

    private String show(Model model, Locale locale) {
        model.addAttribute("keys", keys.own().stream().map(Line::of).toList());
        model.addAttribute("crumbs", Map.of("/account", messages.getMessage("account.own", null, locale)));
        return "account/keys";
    }
}
