package vn.dondoc.notices.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;

/** Every mail of a year before it is sent: how many a week, to whom, on which days, and which. */
@Controller
class YearController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Packs packs;
    private final MailYears years;
    private final Obligations obligations;
    private final MessageSource messages;
    private final Clock clock;

    YearController(Packs packs, MailYears years, Obligations obligations, MessageSource messages, Clock clock) {
        this.packs = packs;
        this.years = years;
        this.obligations = obligations;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/notices/year")
    String page(@ModelAttribute("filter") YearFilter filter, Locale locale, Model model) {
        model.addAttribute("packs", packs.shownOn(LocalDate.now(clock)));
        pack(filter.pack()).ifPresent(pack -> {
            MailLoad load = load(pack, filter);
            model.addAttribute("pack", pack.pack());
            model.addAttribute("summary", LoadWords.summary(load, messages, locale));
            model.addAttribute("page", YearPage.of(load, filter.pageNumber(), filter.mostAWeek()));
            model.addAttribute("mostAWeek", filter.mostAWeek());
            model.addAttribute("withReports", filter.withReports());
            model.addAttribute("path", filter.path("/notices/year"));
            model.addAttribute("csv", filter.path("/notices/year.csv"));
        });
        model.addAttribute("crumbs", Map.of("/outbox", messages.getMessage("notices.outbox", null, locale)));
        return "notices/year";
    }

    /** One row for each thing that a mail tells; begins with a byte order mark, without which Excel misreads it. */
    @GetMapping("/notices/year.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("filter") YearFilter filter) {
        AdoptedPack pack = pack(filter.pack()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StringBuilder csv = new StringBuilder("\uFEFF");
        try {
            PlannedMailsCsv.print(load(pack, filter).mails(), csv);
        } catch (IOException impossible) { // into memory
            throw new UncheckedIOException(impossible);
        }
        String name = "thu-nhac-" + pack.pack().name().replace('/', '-') + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<AdoptedPack> pack(@Nullable String name) {
        return name == null || name.isBlank()
                ? packs.shownOn(LocalDate.now(clock)).stream().findFirst()
                : packs.find(name);
    }

    private MailLoad load(AdoptedPack pack, YearFilter filter) {
        LocalDate first = pack.pack().from();
        LocalDate last = MailYears.lastDay(pack);
        LocalDate from = filter.from() == null || filter.from().isBefore(first) ? first : filter.from();
        LocalDate to = filter.to() == null || filter.to().isAfter(last) ? last : filter.to();
        List<PlannedMail> mails = years.of(pack, filter.withReports()).stream()
                .filter(mail -> !mail.day().isBefore(from) && !mail.day().isAfter(to))
                .toList();
        return new MailLoad(mails, from, to.isBefore(from) ? from : to, obligations.workingDays());
    }
}
