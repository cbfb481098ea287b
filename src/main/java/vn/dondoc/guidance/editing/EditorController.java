package vn.dondoc.guidance.editing;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.editing.Saving.Closed;
import vn.dondoc.guidance.editing.Saving.Saved;

/** The sentence editor of a draft: one text area, with what is wrong at its line and the guidance beside it. */
@Controller
@RequestMapping("/packs/{province}/{year}/draft")
class EditorController {

    private static final String PAGE = "guidance/editor";

    private final SentenceEditor editor;
    private final EditorPages pages;
    private final MessageSource messages;

    EditorController(SentenceEditor editor, EditorPages pages, MessageSource messages) {
        this.editor = editor;
        this.pages = pages;
        this.messages = messages;
    }

    @ModelAttribute("name")
    String name(@PathVariable String province, @PathVariable String year) {
        return province + "/" + year;
    }

    @GetMapping
    String page(
            @ModelAttribute("name") String name,
            @RequestParam(required = false) @Nullable String file,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Optional<Draft> draft = editor.find(name);
        if (draft.isEmpty()) {
            redirect.addFlashAttribute("problem", say("guidance.editor.no-draft", locale, name));
            return "redirect:/packs";
        }
        return show(pages.saved(draft.get(), file, locale), model);
    }

    /** What is wrong with the text as typed, without saving it. */
    @PostMapping("/check")
    String check(@ModelAttribute("name") String name, @Valid Typed typed, Locale locale, Model model) {
        return show(pages.typed(draft(name), typed.replaced(), null, false, locale), model);
    }

    /** The same while somebody types: only what is wrong. */
    @HxRequest
    @PostMapping("/check")
    String checkPart(@ModelAttribute("name") String name, @Valid Typed typed, Locale locale, Model model) {
        model.addAttribute("page", pages.checked(draft(name), typed, false, locale));
        return "guidance/editor-checked";
    }

    /** Tries the examples of the text as typed. */
    @PostMapping("/examples")
    String examples(@ModelAttribute("name") String name, @Valid Typed typed, Locale locale, Model model) {
        return show(pages.typed(draft(name), typed, null, true, locale), model);
    }

    @HxRequest
    @PostMapping("/examples")
    String examplesPart(@ModelAttribute("name") String name, @Valid Typed typed, Locale locale, Model model) {
        model.addAttribute("page", pages.checked(draft(name), typed, true, locale));
        return "guidance/editor-checked";
    }

    @PostMapping
    String save(
            @ModelAttribute("name") String name,
            @Valid Typed typed,
            @RequestParam(required = false) @Nullable String action,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Saving saving = save(name, typed, action);
        if (saving instanceof Saved saved && "remove".equals(action)) {
            String revision = Integer.toString(saved.draft().head().revision());
            redirect.addFlashAttribute("said", say("guidance.editor.removed", locale, typed.file(), revision));
            return "redirect:/packs/" + name + "/draft";
        } else if (saving instanceof Saved saved) {
            redirect.addFlashAttribute("said", said(saved, locale));
            return "redirect:" + pages.address(saved.draft(), wanted(typed, action));
        } else if (saving instanceof Closed) {
            redirect.addFlashAttribute("problem", say("guidance.editor.no-draft", locale, name));
            return "redirect:/packs";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(pages.typed(draft(name), typed, saving, false, locale), model);
    }

    /** The same without leaving the page: the text area, its cursor and what can be undone stay as they are. */
    @HxRequest
    @PostMapping
    String savePart(
            @ModelAttribute("name") String name,
            @Valid Typed typed,
            @RequestParam(required = false) @Nullable String action,
            Locale locale,
            Model model) {
        Saving saving = save(name, typed, action);
        if (saving instanceof Closed) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        model.addAttribute("page", pages.typed(draft(name), typed, saving, false, locale));
        model.addAttribute("marked", "mark".equals(action));
        model.addAttribute("said", saving instanceof Saved saved ? said(saved, locale) : null);
        return "guidance/editor-saved";
    }

    @GetMapping("/drl")
    String drl(@ModelAttribute("name") String name, Model model) {
        model.addAttribute("drl", pages.drl(draft(name)).orElse(null));
        return "guidance/editor-drl";
    }

    @HxRequest
    @GetMapping("/drl")
    String drlPart(@ModelAttribute("name") String name, Model model) {
        return drl(name, model) + " :: drl";
    }

    private Saving save(String name, Typed typed, @Nullable String action) {
        return switch (action == null ? "save" : action) {
            case "mark" -> editor.mark(name, typed);
            case "remove" -> editor.remove(name, typed);
            default -> editor.save(name, typed);
        };
    }

    /** The file to go on with, and the rule in it. */
    private static String wanted(Typed typed, @Nullable String action) {
        if ("new".equals(action) && typed.path() != null) {
            return typed.path();
        }
        return typed.open() == null ? typed.file() : typed.open();
    }

    private Draft draft(String name) {
        return editor.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String show(EditorPage page, Model model) {
        model.addAttribute("page", page);
        return PAGE;
    }

    private String said(Saved saved, Locale locale) {
        String key = saved.anew() ? "guidance.editor.saved" : "guidance.editor.unchanged";
        return say(key, locale, Integer.toString(saved.draft().head().revision()));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
