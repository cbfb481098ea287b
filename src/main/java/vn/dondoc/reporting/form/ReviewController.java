package vn.dondoc.reporting.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.wording.ShortText;

/** What staff answer to a report that was sent. */
@Controller
@RequestMapping("/reviews/{rule}/{unit}/{*period}")
class ReviewController {

    private final ReportAddresses addresses;
    private final ReviewDesk reviews;
    private final MessageSource messages;

    ReviewController(ReportAddresses addresses, ReviewDesk reviews, MessageSource messages) {
        this.addresses = addresses;
        this.reviews = reviews;
        this.messages = messages;
    }

    @ModelAttribute("report")
    Report report(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        return addresses.report(rule, unit, period);
    }

    @PostMapping
    String decide(
            @ModelAttribute("report") Report report,
            @RequestParam Review.Decision decision,
            @RequestParam String remark,
            @RequestParam(required = false) @Nullable List<String> figures,
            Locale locale,
            RedirectAttributes redirect) {
        List<String> doubted = report.names(figures == null ? List.of() : figures);
        reviews.decide(report, decision, ShortText.of(remark, ShortText.REMARK), doubted);
        redirect.addFlashAttribute("done", messages.getMessage("reporting.decided." + decision, null, locale));
        return "redirect:" + report.key().path();
    }
}
