package vn.dondoc.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was not granted, and why, after RFC 9457. */
@Schema(
        description =
                "Why a request was not granted, after RFC 9457. Texts are Vietnamese or, as Accept-Language wishes,"
                        + " English.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(
                description = "What kind of problem, for programs: urn:dondoc:problem: followed by malformed, invalid,"
                        + " asked, unauthorized, forbidden, not-found, method, media, too-large, too-many, key-reused,"
                        + " overtaken, busy or failed",
                example = "urn:dondoc:problem:invalid")
        String type,

        @Schema(description = "The same for people", example = "Some values cannot be taken")
        String title,

        @Schema(description = "The HTTP status", example = "422")
        int status,

        @Schema(description = "The path asked", example = "/api/v1/submissions")
        String instance,

        @Schema(description = "Everything that must be mended, each at its place")
        List<Wrong> errors,

        @Schema(description = "What looks unusual but may be right: send the keys back in confirmed")
        List<Asked> asked) {

    /** Something to be mended; one of pointer, parameter and header is there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wrong(
            @Schema(description = "JSON pointer into the body sent, as a fragment", example = "#/figures/kdc") @Nullable
            String pointer,

            @Schema(description = "Name of the query parameter", example = "size") @Nullable
            String parameter,

            @Schema(description = "Name of the header", example = "Idempotency-Key") @Nullable
            String header,

            @Schema(description = "What is wrong, in a sentence", example = "“-3”: a figure cannot be negative")
            String detail) {}

    /** Something to be looked at. */
    public record Asked(
            @Schema(example = "#/figures/kdc") String pointer,

            @Schema(
                    description = "The question, in a sentence",
                    example = "It says 206, the list of units has 212: is that right?")
            String detail,

            @Schema(
                    description = "Sent back in confirmed, says that it is right",
                    example = "reporting.ask.registered|kdc|206|212")
            String confirm) {}
}
