package vn.dondoc.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.account.api.DutiesAsked;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.account.api.VisibleUnits;

/** What came in: the register, for programs to read and to enter into. */
@RestController
@RequestMapping(value = ReceiptApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "receipts", description = "The register of what came in, whichever way")
class ReceiptApi {

    static final String PATH = "/api/v1/receipts";

    private final SentOnce once;
    private final ReceiptIntake intake;
    private final ReceiptRows rows;
    private final VisibleUnits visible;

    ReceiptApi(SentOnce once, ReceiptIntake intake, ReceiptRows rows, VisibleUnits visible) {
        this.once = once;
        this.intake = intake;
        this.rows = rows;
        this.visible = visible;
    }

    @GetMapping
    @Operation(
            operationId = "listReceipts",
            summary = "What came in",
            description = "The latest received first, struck out lines too.")
    Paged<ReceiptRows.Row> list(@ParameterObject DutiesAsked asked, @ParameterObject PageAsked page) {
        return rows.page(visible.of(asked), page);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recordReceipt",
            summary = "Record that reports came in by another way",
            description = "By staff for units below them, never for their own. It stops reminders and decides"
                    + " timeliness; figures follow by their own way. Idempotent as submissions are.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ReceiptBody.class))))
    @OnceByKey
    @ApiResponse(
            responseCode = "201",
            description = "Entered, one line for each unit; answered with what was sent",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    @ApiResponse(responseCode = "422", description = "Some of it cannot be taken; nothing was entered")
    ResponseEntity<String> post(HttpServletRequest request) throws IOException {
        return once.answer(request, this::enter);
    }

    private Once.Answer enter(byte[] body) {
        intake.enter(JsonBody.read(body));
        return new Once.Answer(PATH, new String(body, StandardCharsets.UTF_8));
    }
}
