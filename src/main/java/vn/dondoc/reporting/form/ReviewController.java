package vn.dondoc.reporting.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.reporting.wording.ShortText;
import vn.dondoc.territory.RefusedException;

/** What is answered to a report that was sent. */
@Controller
@RequestMapping("/reviews/{rule}/{unit}/{*period}")
class ReviewController {

    /** What the names of remarks on single figures begin with. */
    static final String PREFIX = "r-";

    private static final int FIGURE_REMARK = 1000;

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
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate correctBy,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            RedirectAttributes redirect) {
        Answer answer = new Answer(
                decision,
                ShortText.of(remark, ShortText.REMARK),
                figures(report, parameters.toSingleValueMap()),
                correctBy);
        try {
            reviews.decide(report, answer, seen);
            redirect.addFlashAttribute("done", messages.getMessage("reporting.decided." + decision, null, locale));
        } catch (RefusedException refused) {
            redirect.addFlashAttribute("problem", String.join(" ", FaultWords.of(refused.faults(), messages, locale)));
            redirect.addFlashAttribute("answer", answer);
        } catch (OptimisticLockingFailureException faster) {
            redirect.addFlashAttribute(
                    "problem", messages.getMessage("reporting.review.fault.overtaken", null, locale));
            redirect.addFlashAttribute("answer", answer);
        }
        return "redirect:" + report.key().path();
    }

    /** Remarks by indicator, in the order of the form. */
    private static Map<String, String> figures(Report report, Map<String, String> parameters) {
        Map<String, String> figures = new LinkedHashMap<>();
        report.figures().keySet().forEach(code -> {
            String text = ShortText.of(parameters.getOrDefault(PREFIX + code, ""), FIGURE_REMARK);
            if (text != null) {
                figures.put(code, text);
            }
        });
        return figures;
    }
}
