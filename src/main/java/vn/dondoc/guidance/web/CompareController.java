package vn.dondoc.guidance.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.difference.DifferenceText;
import vn.dondoc.guidance.difference.PackDifference;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.web.PackSide.Read;

/** Two years, two versions, or a draft and what is in force, side by side. */
@Controller
class CompareController {

    private final PackSides sides;
    private final Access access;
    private final MessageSource messages;

    CompareController(PackSides sides, Access access, MessageSource messages) {
        this.sides = sides;
        this.access = access;
        this.messages = messages;
    }

    /** @param from and {@code to} as {@link PackSide#address} writes them; nothing is compared while one is missing */
    @GetMapping("/packs/compare")
    String page(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            Model model) {
        List<PackSide> all = sides.all();
        Read before = read(from, all);
        Read after = read(to, all);
        model.addAttribute("sides", all);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("draft", draft(before, after));
        model.addAttribute("mayWrite", mayWrite());
        if (before != null && after != null && before.pack() != null && after.pack() != null) {
            model.addAttribute("rows", new CompareView(difference(before.pack(), after.pack())));
            model.addAttribute("text", new DifferenceText(messages, locale));
        }
        model.addAttribute("crumbs", Map.of("/packs", messages.getMessage("guidance.page.packs", null, locale)));
        return "guidance/compare";
    }

    /** The name of the draft that is compared, the later one of two. */
    private static @Nullable String draft(@Nullable Read before, @Nullable Read after) {
        return Stream.of(Optional.ofNullable(after), Optional.ofNullable(before))
                .flatMap(Optional::stream)
                .map(Read::side)
                .filter(side -> side.source() == PackSide.Source.DRAFT)
                .map(PackSide::name)
                .findFirst()
                .orElse(null);
    }

    private boolean mayWrite() {
        Officer officer = access.current();
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR);
    }

    private static PackDifference difference(RulePack before, RulePack after) {
        return PackDifference.between(before, after);
    }

    private @Nullable Read read(@Nullable String address, List<PackSide> all) {
        if (address == null || address.isEmpty()) {
            return null;
        }
        Optional<PackSide> side =
                all.stream().filter(one -> one.address().equals(address)).findFirst();
        return side.flatMap(sides::read).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
