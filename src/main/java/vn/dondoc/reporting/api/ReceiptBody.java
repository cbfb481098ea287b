package vn.dondoc.reporting.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes what is read member by member: a receipt to be entered. */
@Schema(name = "NewReceipt", description = "That reports came in by another way, for one unit or several")
record ReceiptBody(
        @Schema(
                description = "Code of the rule of the report or task",
                example = "BC-6T",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String rule,

        @Schema(example = "2020-H1", requiredMode = Schema.RequiredMode.REQUIRED)
        String period,

        @Schema(
                description = "Ids or codes of those who sent it",
                example = "[\"183\", \"182\"]",
                requiredMode = Schema.RequiredMode.REQUIRED)
        List<String> units,

        @Schema(
                description = "The moment it came, with its offset, not later than now",
                example = "2020-06-05T16:30:00+07:00",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String receivedAt,

        @Schema(
                description = "The way it came",
                example = "ZALO",
                allowableValues = {"ZALO", "PAPER", "REGISTRY", "E_OFFICE", "MAIL", "TELEPHONE"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String door,

        @Schema(description = "Whether it was the signed copy", defaultValue = "false") @Nullable
        Boolean signed,

        @Schema(description = "Number of the letter it came with", example = "21/BC-MTTQ") @Nullable
        String letterNumber,

        @Schema(description = "The day the letter bears") @Nullable
        LocalDate letterDay,

        @Schema(description = "Who signed it") @Nullable String signer,

        @Schema(description = "Whether the form came with it; left out = not written down") @Nullable
        Boolean formAttached,

        @Nullable String remark) {}
