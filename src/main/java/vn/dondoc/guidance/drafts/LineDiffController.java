package vn.dondoc.guidance.drafts;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.guidance.drafts.FolderDiff.FileDiff;
import vn.dondoc.guidance.drafts.Side.Sides;

/** Two revisions, or a revision and an adopted version, line by line. */
@Controller
class LineDiffController {

    private final Sides sides;
    private final DraftPages pages;

    LineDiffController(Sides sides, DraftPages pages) {
        this.sides = sides;
        this.pages = pages;
    }

    /** A file and its lines as shown. */
    record ShownFile(FileDiff file, FoldedDiff shown) {}

    /** From the two columns of the list of revisions. */
    @GetMapping("/packs/{province}/{year}/draft/revisions/compare")
    String chosen(
            @PathVariable String province, @PathVariable String year, @RequestParam String a, @RequestParam String b) {
        String name = DraftPages.name(province, year);
        return "redirect:/packs/%s/draft/revisions/%s/%s"
                .formatted(name, side(name, a).address(), side(name, b).address());
    }

    @GetMapping("/packs/{province}/{year}/draft/revisions/{a}/{b}")
    String compare(
            @PathVariable String province,
            @PathVariable String year,
            @PathVariable String a,
            @PathVariable String b,
            Locale locale,
            Model model) {
        String name = DraftPages.name(province, year);
        model.addAttribute("newest", pages.open(name).head());
        Side before = side(name, a);
        Side after = side(name, b);
        FolderDiff difference = FolderDiff.of(before.files(), after.files());
        List<ShownFile> files = difference.files().stream()
                .map(file -> new ShownFile(file, FoldedDiff.of(file.lines())))
                .toList();
        pages.frame(model, name, "compare", locale);
        model.addAttribute("from", called(before, locale));
        model.addAttribute("to", called(after, locale));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("difference", difference);
        model.addAttribute("files", files);
        return "guidance/draft-compare";
    }

    private String called(Side side, Locale locale) {
        return pages.say(
                side.adopted() ? "guidance.draft.side.version" : "guidance.draft.side.revision",
                locale,
                Integer.toString(side.number()));
    }

    private Side side(String name, String named) {
        return sides.find(name, named).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
