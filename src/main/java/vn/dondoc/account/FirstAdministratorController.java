package vn.dondoc.account;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.UnitId;

/** Where the first administrator is made. */
@Controller
@Profile("!demo")
class FirstAdministratorController {

    /** As typed; {@code unit} is the code of the province. */
    record Form(String username, String name, String email, String unit, String password, String repeated) {

        Form() {
            this("", "", "", "", "", "");
        }

        Officer administrator() {
            return new Officer(
                    SignIn.username(username),
                    PlainText.of(name),
                    email.isBlank() ? null : PlainText.of(email),
                    Locale.forLanguageTag("vi"),
                    List.of(new OfficeHeld(Role.ADMINISTRATOR, UnitId.of(PlainText.of(unit)))));
        }
    }

    private final FirstAdministrator first;
    private final MessageSource messages;

    FirstAdministratorController(FirstAdministrator first, MessageSource messages) {
        this.first = first;
        this.messages = messages;
    }

    @ModelAttribute("needsUnits")
    boolean needsUnits() {
        return first.needsUnits();
    }

    @GetMapping("/first-administrator/{token}")
    String page(@PathVariable String token, @ModelAttribute("form") Form form) {
        if (!first.isOpen(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "account/first";
    }

    @PostMapping("/first-administrator/{token}")
    String create(
            @PathVariable String token,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            @Nullable MultipartFile list,
            Model model,
            Locale locale)
            throws IOException {
        new NewPassword(form.password(), form.repeated()).checkRepeated(errors);
        if (!UnitId.isCode(PlainText.of(form.unit()))) {
            errors.rejectValue("unit", "account.fault.unit", new Object[] {form.unit()}, null);
        }
        if (!errors.hasErrors()) {
            try {
                byte[] bytes = list == null ? new byte[0] : list.getBytes();
                String listName = list == null ? "" : PlainText.of(String.valueOf(list.getOriginalFilename()));
                first.create(token, form.administrator(), form.password(), bytes, listName);
                return "redirect:/login?welcome";
            } catch (RefusedException refused) {
                List<Fault> ofList = FormFaults.tell(refused, errors);
                model.addAttribute(
                        "faults",
                        ofList.stream()
                                .map(fault -> fault.say(messages, locale))
                                .toList());
            }
        }
        return "account/first";
    }
}
