package vn.dondoc.jobs;

import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the jobs: staff look, administrators run, pause and resume. */
@Controller
@RequestMapping("/jobs")
@PreAuthorize("hasAnyRole('PROVINCIAL_STAFF', 'ADMINISTRATOR')")
class JobController {

    private static final int PAGE = 50;

    private final JobDesk desk;
    private final JobRuns runs;
    private final JobWords words;
    private final MessageSource messages;

    JobController(JobDesk desk, JobRuns runs, JobWords words, MessageSource messages) {
        this.desk = desk;
        this.runs = runs;
        this.words = words;
        this.messages = messages;
    }

    /** @param job whose history is listed; empty = of all */
    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String job,
            @RequestParam(defaultValue = "false") boolean idle,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        int shown = Math.min(Math.max(page, 0), Integer.MAX_VALUE / PAGE);
        model.addAttribute("jobs", desk.all());
        model.addAttribute("runs", runs.page(job, idle, PAGE, shown * PAGE));
        model.addAttribute("pages", (runs.count(job, idle) + PAGE - 1) / PAGE);
        model.addAttribute("page", shown);
        model.addAttribute("job", job);
        model.addAttribute("idle", idle);
        model.addAttribute("words", words);
        return "jobs/jobs";
    }

    @PostMapping("/run")
    String run(@RequestParam String job, Locale locale, RedirectAttributes redirect) {
        return change(job, desk::runNow, "jobs.run.done", locale, redirect);
    }

    @PostMapping("/pause")
    String pause(@RequestParam String job, Locale locale, RedirectAttributes redirect) {
        return change(job, desk::pause, "jobs.pause.done", locale, redirect);
    }

    @PostMapping("/resume")
    String resume(@RequestParam String job, Locale locale, RedirectAttributes redirect) {
        return change(job, desk::resume, "jobs.resume.done", locale, redirect);
    }

    private String change(String job, Consumer<String> work, String done, Locale locale, RedirectAttributes redirect) {
        try {
            work.accept(job);
        } catch (NoSuchElementException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, job, e);
        }
        redirect.addFlashAttribute("done", messages.getMessage(done, new Object[] {words.title(job)}, locale));
        return "redirect:/jobs";
    }
}
