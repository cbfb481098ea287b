package vn.dondoc.reporting.mailed;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.figures.EntryFault;

/** The page on which a unit confirms what it sent by mail; linked from the answer to that mail. */
@Controller
@RequestMapping("/mailed/{id}")
class ConfirmController {

    private final ConfirmDesk desk;

    ConfirmController(ConfirmDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String page(@PathVariable long id, Model model) {
        model.addAttribute(
                "confirming", desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "reporting/mailed";
    }

    @PostMapping
    String confirm(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes attributes) {
        desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<EntryFault> faults = desk.confirm(id, Set.copyOf(posted.getOrDefault("confirmed", List.of())));
        attributes.addFlashAttribute(faults.isEmpty() ? "confirmed" : "faulty", true);
        return "redirect:/mailed/" + id;
    }
}
