package vn.dondoc.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.account.api.DutiesAsked;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.account.api.VisibleUnits;
import vn.dondoc.calendar.Due;

/** How rules stand, for programs: the verdicts as last judged. */
@RestController
@RequestMapping(value = "/api/v1/verdicts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "verdicts", description = "How each rule stands for each unit and period, as last judged")
class VerdictApi {

    private final VerdictList list;
    private final VisibleUnits visible;

    VerdictApi(VerdictList list, VisibleUnits visible) {
        this.list = list;
        this.visible = visible;
    }

    @Schema(name = "Verdict")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(example = "lang-son/2020") String pack,
            @Schema(example = "BC-6T") String rule,
            @Schema(example = "183") String unit,
            @Schema(example = "2020-H1") String period,

            @Schema(description = "The last acceptable day, with an extension") @Nullable
            LocalDate due,

            @Schema(
                    description = "One of the six verdicts",
                    allowableValues = {"MET", "NOT_MET", "NOT_YET_DUE", "UNKNOWN", "WAIVED", "NOT_APPLICABLE"})
            String verdict,

            @Schema(description = "What lies behind it", example = "on_time")
            String state,

            @Schema(description = "The figure, where it is certain; shares in per cent, cut") @Nullable
            BigDecimal value,

            @Schema(description = "The least it can be") @Nullable
            BigDecimal lower,

            @Schema(description = "The most it can be; absent = unbounded") @Nullable
            BigDecimal upper,

            @Schema(description = "What it is held against") @Nullable
            BigDecimal threshold,

            @Schema(description = "Ids of the topmost units whose figures are missing")
            List<String> missing,

            @Schema(description = "Machine-readable, with its figures", example = "received=1 owed=1")
            String reason) {

        static Row of(String pack, Verdict verdict) {
            Due due = verdict.due();
            return new Row(
                    pack,
                    verdict.rule().code(),
                    verdict.unit().id().toString(),
                    verdict.period().toString(),
                    due == null ? null : due.lastDay(),
                    verdict.outcome().name(),
                    verdict.state().name().toLowerCase(Locale.ROOT),
                    verdict.value(),
                    verdict.lower(),
                    verdict.upper(),
                    verdict.threshold(),
                    verdict.missing().stream().map(unit -> unit.id().toString()).toList(),
                    verdict.reason());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listVerdicts",
            summary = "How rules stand",
            description = "Under the packs in force; in the order of the rules as written, then unit code and period.")
    Paged<Row> list(
            @ParameterObject DutiesAsked asked,
            @Parameter(description = "Only this verdict") @RequestParam(required = false)
                    Verdict.@Nullable Outcome verdict,
            @ParameterObject PageAsked page) {
        return list.page(visible.of(asked), verdict, page).as(found -> Row.of(found.pack(), found.verdict()));
    }
}
