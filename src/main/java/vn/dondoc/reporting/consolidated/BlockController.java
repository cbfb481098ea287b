package vn.dondoc.reporting.consolidated;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.guidance.pack.ReportText.Fact;
import vn.dondoc.reporting.wording.FaultWords;
import vn.dondoc.territory.RefusedException;

/** The texts of a report: on the left as written, on the right with the figures of now. */
@Controller
@RequestMapping("/consolidated/{form}/{unit}/{period}/texts")
class BlockController {

    private static final int LONGEST = 10_000;

    private final Subjects subjects;
    private final ReportComposer composer;
    private final Blocks blocks;
    private final BlockDesk desk;
    private final Rights rights;
    private final Clock clock;
    private final MessageSource messages;

    BlockController(
            Subjects subjects,
            ReportComposer composer,
            Blocks blocks,
            BlockDesk desk,
            Rights rights,
            Clock clock,
            MessageSource messages) {
        this.subjects = subjects;
        this.composer = composer;
        this.blocks = blocks;
        this.desk = desk;
        this.rights = rights;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param seen what its writer had before them, to be sent back: an id, 0 = nothing was written
     * @param overtaken whether somebody else wrote meanwhile; theirs is the entry
     * @param faults of what was typed, if it was not kept
     */
    record Shown(
            Block block,
            String text,
            Blocks.@Nullable Entry entry,
            long seen,
            boolean overtaken,
            boolean chosen,
            List<String> preview,
            List<String> faults) {}

    /** All blocks, the chosen one open. */
    @GetMapping
    String page(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String block,
            Locale locale,
            Model model) {
        Subject subject = find(form, unit, period);
        return show(subject, block, null, List.of(), locale, model);
    }

    /**
     * What somebody typed.
     *
     * @param seen absent = whatever counts now
     */
    private record Typed(String text, @Nullable Long seen, boolean overtaken) {}

    @PostMapping
    String write(
            @PathVariable String form,
            @PathVariable String unit,
            @PathVariable String period,
            @RequestParam String block,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "save") String action,
            @RequestParam(defaultValue = "0") long seen,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Subject subject = find(form, unit, period);
        if (composer.outline(subject).stream().noneMatch(one -> one.key().equals(block))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String plain = plain(text);
        Typed typed = new Typed(plain, seen, false);
        if (action.equals("try")) {
            return show(subject, block, typed, List.of(), locale, model);
        }
        try {
            boolean changed = desk.write(subject, block, action.equals("standard") ? null : plain, seen);
            String title = desk.block(subject, block).title();
            redirect.addFlashAttribute(
                    "done",
                    messages.getMessage(
                            changed ? "consolidated.blocks.saved" : "consolidated.blocks.same",
                            new Object[] {title},
                            locale));
            redirect.addAttribute("block", block);
            return "redirect:" + subject.path() + "/texts";
        } catch (OptimisticLockingFailureException faster) {
            return show(subject, block, new Typed(plain, null, true), List.of(), locale, model);
        } catch (RefusedException refused) {
            return show(subject, block, typed, FaultWords.of(refused.faults(), messages, locale), locale, model);
        }
    }

    private String show(
            Subject subject,
            @Nullable String chosen,
            @Nullable Typed typed,
            List<String> faults,
            Locale locale,
            Model model) {
        Map<String, String> texts = new LinkedHashMap<>(composer.texts(subject));
        if (chosen != null && typed != null) {
            texts.put(desk.block(subject, chosen).key(), typed.text());
        }
        Map<String, Blocks.Entry> written = blocks.of(subject);
        Map<String, List<String>> previews = composer.preview(subject, clock.instant(), texts);
        List<Shown> shown = composer.outline(subject).stream()
                .map(block -> new Shown(
                        block,
                        requireNonNull(texts.get(block.key())),
                        written.get(block.key()),
                        seen(written.get(block.key()), block.key().equals(chosen) ? typed : null),
                        block.key().equals(chosen) && typed != null && typed.overtaken(),
                        block.key().equals(chosen),
                        requireNonNull(previews.get(block.key())),
                        block.key().equals(chosen) ? faults : List.of()))
                .toList();
        model.addAttribute("subject", subject);
        model.addAttribute("blocks", shown);
        model.addAttribute("history", chosen == null ? List.of() : blocks.history(subject, chosen));
        model.addAttribute("share", new Words(messages).say("share"));
        model.addAttribute("facts", Stream.of(Fact.values()).map(Fact::word).toList());
        model.addAttribute(
                "indicators",
                subject.form().indicators().stream()
                        .map(code -> subject.pack().indicator(code))
                        .toList());
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/consolidated", messages.getMessage("consolidated.title", null, locale));
        crumbs.put(subject.path(), subject.unit().fullName());
        model.addAttribute("crumbs", crumbs);
        return "consolidated/texts";
    }

    private static long seen(Blocks.@Nullable Entry entry, @Nullable Typed typed) {
        if (typed != null && typed.seen() != null) {
            return typed.seen();
        }
        return entry == null ? 0 : entry.id();
    }

    private Subject find(String form, String unit, String period) {
        Subject subject =
                subjects.find(form, unit, period).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights.requireWrite(subject.unit());
        return subject;
    }

    /** In single line ends; longer than the field allows is no page of ours: 400. */
    private static String plain(String typed) {
        if (typed.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
