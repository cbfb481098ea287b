package vn.dondoc.reporting.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.territory.RefusedException;

/** Several reports accepted at once, as they were ticked in the work list. */
@Controller
class AcceptController {

    /** As many as a page of the list holds. */
    private static final int MOST = 50;

    private final ReportAddresses addresses;
    private final ReviewDesk reviews;
    private final MessageSource messages;

    AcceptController(ReportAddresses addresses, ReviewDesk reviews, MessageSource messages) {
        this.addresses = addresses;
        this.reviews = reviews;
        this.messages = messages;
    }

    /** @param seen as {@link Reviewed#seen} was when it was ticked */
    private record Ticked(Report report, String seen) {}

    /**
     * What cannot be, or is not the reader's to accept, is told before anything is accepted. Then each by itself: what
     * somebody else decided about meanwhile is left alone, and how many those are is said.
     */
    @PostMapping("/reviews/accept")
    String accept(
            @RequestParam(name = "form", required = false) @Nullable List<String> forms,
            Locale locale,
            RedirectAttributes redirect) {
        List<Ticked> ticked = forms == null
                ? List.of()
                : forms.stream().distinct().limit(MOST).map(this::ticked).toList();
        ticked.forEach(one -> reviews.requireReview(one.report()));
        long accepted = ticked.stream().filter(this::accept).count();
        redirect.addFlashAttribute("done", say("reporting.reviews.accepted", accepted, locale));
        if (accepted < ticked.size()) {
            redirect.addFlashAttribute("problem", say("reporting.reviews.overtaken", ticked.size() - accepted, locale));
        }
        return "redirect:/reviews";
    }

    /** @param name {@code rule/unit/period seen} */
    private Ticked ticked(String name) {
        String[] parts = name.split("[/ ]", -1);
        int last = parts.length - 1;
        if (last < 3) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String period = String.join("/", List.of(parts).subList(2, last));
        return new Ticked(addresses.report(parts[0], parts[1], period), parts[last]);
    }

    private boolean accept(Ticked one) {
        try {
            reviews.decide(one.report(), Answer.accepted(), one.seen());
            return true;
        } catch (RefusedException | OptimisticLockingFailureException faster) {
            return false;
        }
    }

    private String say(String code, long count, Locale locale) {
        return messages.getMessage(code, new Object[] {count}, locale);
    }
}
