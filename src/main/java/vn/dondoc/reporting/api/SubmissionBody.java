package vn.dondoc.reporting.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes what is read member by member: a form as a program sends it. */
@Schema(name = "NewSubmission", description = "A form filled in")
record SubmissionBody(
        @Schema(
                description = "Code of the report's rule",
                example = "BC-6T",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String rule,

        @Schema(description = "Id or code of the unit", example = "183", requiredMode = Schema.RequiredMode.REQUIRED)
        String unit,

        @Schema(
                description = "2020, 2020-H1, 2020-9M, 2020-Q3, 2020-07; 2020/1 for the first of an occasion",
                example = "2020-H1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String period,

        @Schema(
                description = "Values by indicator as the form in /packs names them: numbers as JSON numbers or as"
                        + " strings with a decimal point; texts as strings, lists of documents as a list of strings."
                        + " What is left out is open.",
                example = "{\"kdc\": 206, \"kdc-van-hoa\": 171, \"dat-hien-tang\": \"12345.5\","
                        + " \"ket-qua-giam-sat\": \"Kiến nghị 04 việc\"}")
        @Nullable
        Map<String, Object> figures,

        @Schema(
                description = "“Báo cáo không phát sinh”: nothing happened, and that is the report",
                defaultValue = "false")
        @Nullable
        Boolean nothingDone,

        @Schema(description = "The keys of the questions that are answered with yes") @Nullable
        List<String> confirmed,

        @Schema(description = "false keeps a draft, with its faults", defaultValue = "true") @Nullable
        Boolean send,

        @Schema(description = "The stamp last read: if it has changed since, nothing is kept (409)") @Nullable
        String stamp) {}
