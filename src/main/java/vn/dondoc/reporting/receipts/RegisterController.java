package vn.dondoc.reporting.receipts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of what came in: to be looked through, printed as a book, saved as a file. */
@Controller
@RequestMapping("/receipts")
class RegisterController {

    /** On one page of the register; about four sheets of paper. */
    private static final int LINES = 100;

    /** In a book or a file; more is asked for month by month. */
    private static final int MOST = 5000;

    private final Register register;
    private final RegisterBook book;
    private final Clock clock;
    private final MessageSource messages;

    RegisterController(Register register, RegisterBook book, Clock clock, MessageSource messages) {
        this.register = register;
        this.book = book;
        this.clock = clock;
        this.messages = messages;
    }

    /** What was received, of the units that one may see; the latest first. */
    @GetMapping
    String list(@ModelAttribute RegisterFilter given, @RequestParam(defaultValue = "0") int page, Model model) {
        RegisterFilter filter = given.ofYear(LocalDate.now(clock).getYear());
        List<ReceiptRegister.Entry> entries = register.find(filter);
        int pages = Math.max(1, (entries.size() + LINES - 1) / LINES);
        int at = Math.min(Math.max(page, 0), pages - 1);
        model.addAttribute("filter", filter);
        model.addAttribute("states", RegisterFilter.State.values());
        model.addAttribute("duties", register.duties(filter.wantedYear()));
        model.addAttribute("total", entries.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "lines",
                register.lines(
                        filter.wantedYear(),
                        entries.stream().skip((long) at * LINES).limit(LINES).toList()));
        return "reporting/receipts";
    }

    /** The same as an office keeps its book on paper, the earliest first. */
    @GetMapping("/book")
    String book(@ModelAttribute RegisterFilter given, Locale locale, Model model) {
        RegisterFilter filter = given.ofYear(LocalDate.now(clock).getYear());
        model.addAttribute("filter", filter);
        model.addAttribute("duties", register.duties(filter.wantedYear()));
        model.addAttribute("table", table(filter, locale));
        model.addAttribute("most", MOST);
        return "reporting/receipts-book";
    }

    @GetMapping("/book.csv")
    void csv(@ModelAttribute RegisterFilter given, Locale locale, HttpServletResponse response) throws IOException {
        RegisterFilter filter = given.ofYear(LocalDate.now(clock).getYear());
        RegisterBook.Table table = table(filter, locale);
        toBeSaved(filter, ".csv", "text/csv;charset=UTF-8", response);
        RegisterFiles.csv(table, response.getOutputStream());
    }

    @GetMapping("/book.xlsx")
    void xlsx(@ModelAttribute RegisterFilter given, Locale locale, HttpServletResponse response) throws IOException {
        RegisterFilter filter = given.ofYear(LocalDate.now(clock).getYear());
        RegisterBook.Table table = table(filter, locale);
        toBeSaved(filter, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response);
        RegisterFiles.xlsx(
                table, messages.getMessage("reporting.book.sheet", null, locale), response.getOutputStream());
    }

    private RegisterBook.Table table(RegisterFilter filter, Locale locale) {
        List<ReceiptRegister.Entry> entries =
                register.find(filter).stream().limit(MOST).toList();
        return book.of(register.lines(filter.wantedYear(), entries), locale);
    }

    private static void toBeSaved(RegisterFilter filter, String ending, String type, HttpServletResponse response) {
        String month = filter.month() == null ? "" : "-%02d".formatted(filter.month());
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("so-bao-cao-den-" + filter.wantedYear() + month + ending)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
