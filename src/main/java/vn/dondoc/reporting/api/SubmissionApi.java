package vn.dondoc.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.account.Access;
import vn.dondoc.account.api.DutiesAsked;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.account.api.VisibleUnits;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.WrittenForm;
import vn.dondoc.reporting.form.WrittenForms;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.ReportAddresses;
import vn.dondoc.reporting.owed.Reports;

/** Forms sent in by programs, and how forms stand, whichever door they came by. */
@RestController
@RequestMapping(value = SubmissionApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "submissions", description = "Forms filled in, whichever door they came by")
class SubmissionApi {

    static final String PATH = "/api/v1/submissions";

    private final SentOnce once;
    private final SubmissionIntake intake;
    private final SubmissionRows rows;
    private final WrittenForms forms;
    private final Reports reports;
    private final VisibleUnits visible;
    private final Access access;
    private final JsonMapper json;

    SubmissionApi(
            SentOnce once,
            SubmissionIntake intake,
            SubmissionRows rows,
            WrittenForms forms,
            Reports reports,
            VisibleUnits visible,
            Access access,
            JsonMapper json) {
        this.once = once;
        this.intake = intake;
        this.rows = rows;
        this.forms = forms;
        this.reports = reports;
        this.visible = visible;
        this.access = access;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "sendSubmission",
            summary = "Send a form, or keep a draft",
            description = "All of it is taken or nothing. Idempotent by the header Idempotency-Key: the same key with"
                    + " the same bytes is answered the same again and does nothing twice, also when two come at once"
                    + " or after a restart. A key is kept for 30 days; sent later, it is a new one. What was refused"
                    + " did nothing, so it may be mended and sent under the same key.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SubmissionBody.class))))
    @OnceByKey
    @ApiResponse(
            responseCode = "201",
            description = "Taken; Idempotency-Replayed: true if it had been before",
            content = @Content(schema = @Schema(implementation = Submission.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Some values cannot be taken (errors), or look unusual (asked: send the keys back in"
                    + " confirmed); or the Idempotency-Key was used for something else")
    ResponseEntity<String> post(HttpServletRequest request) throws IOException {
        return once.answer(request, this::file);
    }

    private Once.Answer file(byte[] bytes) {
        Report report = intake.file(JsonBody.read(bytes));
        return new Once.Answer(path(report.key()), json.writeValueAsString(told(report)));
    }

    @GetMapping
    @Operation(
            operationId = "listSubmissions",
            summary = "How forms stand",
            description = "The last saved first, without their figures.")
    Paged<Submission> list(
            @ParameterObject DutiesAsked asked,
            @Parameter(schema = @Schema(allowableValues = {"DRAFT", "SUBMITTED", "RETURNED", "ACCEPTED"}))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @ParameterObject PageAsked page) {
        return rows.page(visible.of(asked), state, page);
    }

    @GetMapping("/{rule}/{unit}/{*period}")
    @Operation(operationId = "readSubmission", summary = "One form with its figures")
    @ApiResponse(responseCode = "404", description = "Nobody owes it, or nothing of it was saved")
    Submission one(@PathVariable String rule, @PathVariable String unit, @PathVariable String period) {
        ReportKey key = ReportAddresses.key(rule, unit, period).orElseThrow(SubmissionApi::none);
        access.requireSee(key.unit());
        return told(reports.find(key).orElseThrow(SubmissionApi::none));
    }

    private Submission told(Report report) {
        SubmissionRows.Row row = rows.find(report.pack().name(), report.key()).orElseThrow(SubmissionApi::none);
        WrittenForm form = forms.of(report);
        return Submission.of(
                row, Submission.figures(form.entries(), report.pack().indicators()), form.stamp());
    }

    private static String path(ReportKey key) {
        return URI.create(PATH + key.path().substring("/reports".length())).toString();
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
