package vn.dondoc.reporting.form;

import static java.util.Objects.requireNonNull;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.form.FormPage.Said;
import vn.dondoc.reporting.form.JointPage.Row;
import vn.dondoc.reporting.form.Outcome.Kept;
import vn.dondoc.reporting.form.Outcome.Refused;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.reporting.owed.ReportAddresses.Below;
import vn.dondoc.territory.UnitId;

/** The page on which all units directly below one are filled in as one sheet: a commune's residential areas, say. */
@Controller
@RequestMapping("/sheets/{rule}/{unit}/{*period}")
class JointController {

    /** So many rows on a page; the form has up to a hundred fields, and a server takes ten thousand. */
    private static final int ROWS = 40;

    private static final String ALL = "-1";

    private final ReportAddresses addresses;
    private final JointDesk desk;
    private final Access access;
    private final MessageSource messages;
    private final Clock clock;

    JointController(ReportAddresses addresses, JointDesk desk, Access access, MessageSource messages, Clock clock) {
        this.addresses = addresses;
        this.desk = desk;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("below")
    Below below(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        return addresses.below(rule, unit, period);
    }

    @GetMapping
    String page(
            @ModelAttribute("below") Below below,
            @RequestParam(defaultValue = ALL) int section,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        List<Sheet> sheets = desk.open(rows(below, from, model));
        List<Row> rows = sheets.stream()
                .map(sheet -> JointPage.row(sheet, Merge.untouched(sheet), List.of(), section))
                .toList();
        return show(below, section, from, rows, model);
    }

    @PostMapping
    String post(
            @ModelAttribute("below") Below below,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String action,
            @RequestParam(defaultValue = ALL) int section,
            @RequestParam(defaultValue = "0") int from,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        boolean send = action.equals("send");
        List<Report> reports = rows(below, from, model);
        Map<UnitId, Typing> typed = JointTyping.of(reports, parameters, send, me());
        Map<UnitId, Outcome> outcomes = Again.until(() -> desk.take(reports, typed, send));
        long sent = outcomes.values().stream().filter(Kept.class::isInstance).count();
        List<Row> rows = new ArrayList<>();
        boolean isSettled = sent == outcomes.size();
        for (Sheet sheet : desk.open(reports)) {
            Typing typing = typed.get(sheet.report().unit().id());
            Outcome outcome = outcomes.get(sheet.report().unit().id());
            boolean isDone = typing == null || outcome instanceof Kept;
            Merge merge = isDone ? Merge.untouched(sheet) : typing.over(sheet);
            List<Said> faults = outcome instanceof Refused refused
                    ? Said.of(refused.faults(), typing.posted(), messages, locale)
                    : List.of();
            rows.add(JointPage.row(sheet, merge, faults, section));
            isSettled &= merge.conflicts().isEmpty();
        }
        if (isSettled) {
            redirect.addFlashAttribute(
                    "done", send ? say("reporting.joint.sent", locale, sent) : say("reporting.joint.kept", locale));
            return "redirect:" + below.path() + "?section=" + section + "&from=" + from;
        }
        model.addAttribute("sent", sent);
        model.addAttribute("unsettled", send ? outcomes.size() - sent : 1);
        return show(below, section, from, rows, model);
    }

    /** While somebody writes in a row. */
    @HxRequest
    @PostMapping
    String type(
            @ModelAttribute("below") Below below,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = ALL) int section,
            Locale locale,
            Model model) {
        List<Report> all =
                desk.rows(below.head(), below.key().rule(), below.key().period());
        Map<UnitId, Typing> typed = JointTyping.of(all, parameters, false, me());
        List<Report> written = all.stream()
                .filter(report -> typed.containsKey(report.unit().id()))
                .limit(ROWS)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Sheet sheet : Again.until(() -> desk.type(written, typed))) {
            Typing typing = requireNonNull(typed.get(sheet.report().unit().id()));
            Merge merge = typing.over(sheet);
            Posted posted = typing.merged(sheet);
            rows.add(
                    JointPage.row(sheet, merge, Said.of(desk.check(sheet, posted), posted, messages, locale), section));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("me", me());
        model.addAttribute("keptAt", clock.instant());
        return "reporting/joint-check";
    }

    /** While a sheet is open: what others changed meanwhile, as one stamp for each row; the page asks for those rows alone. */
    @GetMapping(params = "stamps")
    @ResponseBody
    Map<String, String> stamps(
            @ModelAttribute("below") Below below, @RequestParam(defaultValue = "0") int from, Model model) {
        Map<String, String> stamps = new HashMap<>();
        desk.stamps(rows(below, from, model)).forEach((unit, stamp) -> stamps.put(unit.toString(), stamp));
        return stamps;
    }

    private List<Report> rows(Below below, int from, Model model) {
        List<Report> all =
                desk.rows(below.head(), below.key().rule(), below.key().period());
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("total", all.size());
        return all.stream().skip(Math.max(0, from)).limit(ROWS).toList();
    }

    private String show(Below below, int section, int from, List<Row> rows, Model model) {
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Report report = rows.get(0).sheet().report();
        Form form = requireNonNull(report.form());
        Map<String, Indicator> indicators = report.pack().indicators();
        model.addAttribute("report", report);
        model.addAttribute(
                "page",
                new JointPage(JointPage.groups(form, indicators), JointPage.columns(form, indicators, section), rows));
        model.addAttribute("section", section);
        model.addAttribute("from", from);
        model.addAttribute("size", ROWS);
        model.addAttribute("me", me());
        model.addAttribute("mayReport", access.mayReportFor(report.unit().id()));
        return "reporting/joint";
    }

    private String me() {
        return access.current().username();
    }

    private String say(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
