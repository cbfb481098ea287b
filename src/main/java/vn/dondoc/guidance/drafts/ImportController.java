package vn.dondoc.guidance.drafts;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.guidance.drafts.PackUnzip.Contents;
import vn.dondoc.territory.RefusedException;

/** Takes in a pack as the zip of its folder. */
@Controller
class ImportController {

    private final Imports imports;
    private final DraftPages pages;

    ImportController(Imports imports, DraftPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping("/packs/import")
    String page(@RequestParam(defaultValue = "") String name, Locale locale, Model model) {
        imports.requireWriter();
        return show(name, locale, model);
    }

    /**
     * @param name the pack's name; where it is left empty, the folder in the zip says it
     * @param over whether an open draft of that name gets a new revision
     */
    @PostMapping("/packs/import")
    String take(
            @RequestParam MultipartFile zip,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean over,
            Locale locale,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        imports.requireWriter();
        try {
            Contents contents = PackUnzip.of(zip.getBytes());
            String wanted = name.isBlank() ? contents.folder() : name.strip();
            String pack = PackFolders.isName(wanted) ? wanted : PackNames.of(lastTwo(wanted));
            imports.take(pack, contents, over);
            redirect.addFlashAttribute(
                    "done",
                    pages.say(
                            contents.ignored().isEmpty()
                                    ? "guidance.draft.imported"
                                    : "guidance.draft.imported-without",
                            locale,
                            contents.files().size(),
                            contents.documents().size(),
                            String.join(", ", contents.ignored())));
            return "redirect:/packs/" + pack + "/draft";
        } catch (RefusedException refused) {
            model.addAttribute("refused", pages.say(refused.faults(), locale));
            return show(name, locale, model);
        }
    }

    /** A pack's name is the end of its path: {@code rules/lang-son/2020}. */
    private static String lastTwo(String folder) {
        int last = folder.lastIndexOf('/');
        return folder.substring(last < 0 ? 0 : folder.lastIndexOf('/', last - 1) + 1);
    }

    private String show(String name, Locale locale, Model model) {
        model.addAttribute("crumbs", Map.of("/packs", pages.say("guidance.page.packs", locale)));
        model.addAttribute("wanted", name);
        return "guidance/pack-import";
    }
}
