package vn.dondoc.reporting.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.account.Access;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.account.api.UnitsAsked;
import vn.dondoc.account.api.VisibleUnits;

/** What came in: the register, for programs to read and to enter into. */
@RestController
@RequestMapping(value = ReceiptApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "receipts", description = "The register of what came in, whichever way")
class ReceiptApi {

    static final String PATH = "/api/v1/receipts";

    private final Once once;
    private final ReceiptIntake intake;
    private final ReceiptRows rows;
    private final VisibleUnits visible;
    private final Access access;

    ReceiptApi(Once once, ReceiptIntake intake, ReceiptRows rows, VisibleUnits visible, Access access) {
        this.once = once;
        this.intake = intake;
        this.rows = rows;
        this.visible = visible;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "What came in", description = "The latest received first, struck out lines too.")
    Paged<ReceiptRows.Row> list(
            @ParameterObject UnitsAsked units,
            @Parameter(example = "BC-6T") @RequestParam(required = false) @Nullable String rule,
            @Parameter(example = "2020-H1") @RequestParam(required = false) @Nullable String period,
            @ParameterObject PageAsked page) {
        return rows.page(visible.of(units), rule, period, page);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Record that reports came in by another way",
            description = "By staff for units below them, never for their own. It stops reminders and decides"
                    + " timeliness; figures follow by their own way. Idempotent as submissions are.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = ReceiptBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Entered, one line for each unit; answered with what was sent",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    @ApiResponse(responseCode = "413", description = "More than 1 MB")
    @ApiResponse(responseCode = "422", description = "Some of it cannot be taken; nothing was entered")
    ResponseEntity<String> post(
            @Parameter(
                            in = ParameterIn.HEADER,
                            required = true,
                            description = "1 to 100 ASCII characters without blanks, new for each thing to be done",
                            example = "9d5ed678-fe57-4cca-a101-40957ab571ae")
                    @RequestHeader(name = Once.HEADER, required = false)
                    @Nullable
                    String key,
            InputStream body)
            throws IOException {
        byte[] bytes = JsonBody.bytes(body);
        return Answers.created(once.answer(access.current().username(), key, PATH, bytes, () -> enter(bytes)));
    }

    private Once.Answer enter(byte[] bytes) {
        intake.enter(JsonBody.read(bytes));
        return new Once.Answer(PATH, new String(bytes, StandardCharsets.UTF_8));
    }
}
