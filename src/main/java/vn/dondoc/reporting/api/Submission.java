package vn.dondoc.reporting.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.figures.Numbers;

/** A filled-in form as programs are told of it. */
@Schema(name = "Submission", description = "A unit's form for one period, as its newest version has it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Submission(
        @Schema(example = "lang-son/2020") String pack,
        @Schema(example = "BC-6T") String rule,
        @Schema(example = "183") String unit,
        @Schema(example = "2020-H1") String period,

        @Schema(description = "How the last version sent stands; DRAFT = none was sent", example = "SUBMITTED")
        String state,

        @Schema(description = "Number of the newest version, from 1", example = "1")
        int version,

        @Schema(description = "Whether the newest version was sent; else it is a draft beside what was sent")
        boolean sent,

        @Schema(description = "Whether “Báo cáo không phát sinh” was said")
        boolean nothingDone,

        @Schema(example = "2020-06-05T02:00:00Z") Instant savedAt,
        @Schema(example = "caoloc.canbo") String savedBy,

        @Schema(description = "The door it came by", example = "API")
        String door,

        @Schema(
                description = "Numbers exact, the rest as strings, by indicator; only where one form is asked for",
                example = "{\"kdc\": 206, \"dat-hien-tang\": 12345.5, \"ket-qua-giam-sat\": \"…\"}")
        @Nullable
        Map<String, Object> figures,

        @Schema(
                description = "Changes with every change; sent along with the next version, tells whether somebody"
                        + " was faster",
                example = "1-4711")
        @Nullable
        String stamp) {

    static Submission of(SubmissionRows.Row row, @Nullable Map<String, Object> figures, @Nullable String stamp) {
        return new Submission(
                row.pack(),
                row.rule(),
                row.unit(),
                row.period(),
                row.state(),
                row.version(),
                row.sent(),
                row.nothingDone(),
                row.savedAt(),
                row.savedBy(),
                row.door(),
                figures,
                stamp);
    }

    /** What stands in the fields; a draft may have a number's field filled with something else, told as it is. */
    static Map<String, Object> figures(Map<String, String> entries, Map<String, Indicator> indicators) {
        Map<String, Object> figures = new LinkedHashMap<>();
        entries.forEach((code, text) -> {
            Indicator indicator = indicators.get(code);
            boolean number = indicator != null && indicator.type().isNumber();
            figures.put(
                    code,
                    number ? Numbers.read(text).<Object>map(Submission::plain).orElse(text) : text);
        });
        return figures;
    }

    /** No exponent: {@code 1000}, not {@code 1E+3}. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
