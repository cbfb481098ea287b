package vn.dondoc.account;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.territory.RefusedException;

/** Where invited people set their password. */
@Controller
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/invitation/{token}")
    String page(@PathVariable String token, @ModelAttribute("form") NewPassword form) {
        if (!invitations.isOpen(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "account/password";
    }

    @PostMapping("/invitation/{token}")
    String set(@PathVariable String token, @ModelAttribute("form") NewPassword form, BindingResult errors) {
        form.checkRepeated(errors);
        if (!errors.hasErrors()) {
            try {
                invitations.accept(token, form.password());
                return "redirect:/login?welcome";
            } catch (RefusedException refused) {
                FormFaults.tell(refused, errors);
            }
        }
        return "account/password";
    }
}
