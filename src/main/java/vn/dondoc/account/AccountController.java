package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Where administrators add people and give them offices. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AccountController {

    private final Officers officers;
    private final Invitations invitations;
    private final Units units;
    private final Clock clock;
    private final MessageSource messages;
    private final String baseUrl;

    AccountController(
            Officers officers,
            Invitations invitations,
            Units units,
            Clock clock,
            MessageSource messages,
            @Value("${dondoc.base-url}") String baseUrl) {
        this.officers = officers;
        this.invitations = invitations;
        this.units = units;
        this.clock = clock;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    @ModelAttribute("roles")
    Map<Role, String> roles(Locale locale) {
        Map<Role, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            roles.put(role, messages.getMessage("account.role." + role, null, locale));
        }
        return roles;
    }

    @GetMapping("/accounts")
    String all(Model model) {
        model.addAttribute("form", AccountForm.empty(today()));
        return list(model);
    }

    @PostMapping("/accounts")
    String add(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            Locale locale) {
        List<OfficeHeld> offices =
                form.first().office(units.territory(), errors).stream().toList();
        if (errors.hasErrors()) {
            return list(model);
        }
        Officer officer = form.officer(offices);
        try {
            officers.add(officer, form.from());
        } catch (RefusedException refused) {
            FormFaults.tell(refused, errors);
            return list(model);
        }
        return invite(officer.username(), next);
    }

    @GetMapping("/accounts/{username}")
    String one(@PathVariable String username, Model model) {
        model.addAttribute("form", new OfficeForm(Role.CLERK, "", today()));
        return person(username, model);
    }

    @PostMapping("/accounts/{username}/invitation")
    String invite(@PathVariable String username, RedirectAttributes next) {
        next.addFlashAttribute(
                "link", baseUrl + invitations.invite(find(username).username()));
        return "redirect:/accounts/" + username;
    }

    @PostMapping("/accounts/{username}/offices")
    String appoint(
            @PathVariable String username, @ModelAttribute("form") OfficeForm form, BindingResult errors, Model model) {
        List<OfficeHeld> office =
                form.office(units.territory(), errors).stream().toList();
        if (!errors.hasErrors()) {
            try {
                officers.appoint(find(username).username(), office.get(0), form.from());
                return "redirect:/accounts/" + username;
            } catch (RefusedException refused) {
                FormFaults.tell(refused, errors);
            }
        }
        return person(username, model);
    }

    /** Today is the last day. */
    @PostMapping("/accounts/{username}/offices/end")
    String relieve(@PathVariable String username, @RequestParam Role role, @RequestParam String unit) {
        UnitId held = UnitId.tryParse(unit).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OfficeHeld office = new OfficeHeld(role, held);
        officers.relieve(find(username).username(), office, today());
        return "redirect:/accounts/" + username;
    }

    private String list(Model model) {
        model.addAttribute(
                "people",
                officers.all(today()).stream()
                        .map(officer -> Person.of(officer, units.territory()))
                        .toList());
        return "account/accounts";
    }

    private String person(String username, Model model) {
        model.addAttribute("person", Person.of(find(username), units.territory()));
        return "account/account";
    }

    private Officer find(String username) {
        return officers.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
