package vn.dondoc.reporting.review;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.account.Officers;
import vn.dondoc.reporting.ReviewCounts;
import vn.dondoc.reporting.review.ReviewRows.Show;

/** The work list of those who review, and of those who have to correct something. */
@Controller
class ReviewListController {

    private final ReviewList list;
    private final Officers officers;

    ReviewListController(ReviewList list, Officers officers) {
        this.list = list;
        this.officers = officers;
    }

    @GetMapping("/reviews")
    String page(
            @RequestParam(defaultValue = "WAITING") Show show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ReviewCounts counts = list.counts();
        int count = switch (show) {
            case WAITING -> counts.waiting();
            case CORRECTING -> counts.correcting();
            case ACCEPTED -> counts.accepted();
        };
        int pages = Math.max(1, (count + ReviewList.PAGE - 1) / ReviewList.PAGE);
        int at = Math.min(Math.max(page, 0), pages - 1);
        List<ReviewLine> lines = list.page(show, at);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "names",
                officers.names(lines.stream().map(line -> line.sent().by()).collect(Collectors.toSet())));
        model.addAttribute("anyPlain", lines.stream().anyMatch(ReviewLine::isPlain));
        model.addAttribute("counts", counts);
        model.addAttribute("show", show);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        return "reporting/reviews";
    }
}
