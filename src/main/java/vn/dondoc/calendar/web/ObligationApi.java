package vn.dondoc.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Rule;

/** Who owes what by when, for programs: the list that the page shows. */
@RestController
@RequestMapping(value = "/api/v1/obligations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "obligations", description = "Who owes what by when: targets, reports, tasks")
class ObligationApi {

    private final ObligationRows rows;
    private final VisibleUnits visible;

    ObligationApi(ObligationRows rows, VisibleUnits visible) {
        this.rows = rows;
        this.visible = visible;
    }

    @Schema(name = "Obligation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(example = "lang-son/2020") String pack,
            @Schema(example = "BC-6T") String rule,

            @Schema(allowableValues = {"TARGET", "REPORT", "TASK"})
            String kind,

            @Schema(example = "Báo cáo 6 tháng") String title,
            @Schema(example = "183") String unit,
            @Schema(example = "2020-H1") String period,

            @Schema(description = "The day that stands in the document") @Nullable
            LocalDate printedDay,

            @Schema(description = "The last acceptable day, with an extension; absent = no day is given") @Nullable
            LocalDate due,

            @Schema(description = "The first moment that is too late") @Nullable
            Instant dueMoment,

            @Schema(description = "Whether the day was moved off a day off")
            boolean rolled,

            @Schema(description = "Whether nothing is owed at present")
            boolean waived) {

        static Row of(String pack, Obligation owed, boolean waived) {
            Rule rule = owed.rule();
            Due due = owed.due();
            return new Row(
                    pack,
                    rule.code(),
                    rule.kind().name(),
                    rule.title(),
                    owed.unit().id().toString(),
                    owed.period().toString(),
                    due == null ? null : due.printedDay(),
                    due == null ? null : due.lastDay(),
                    due == null ? null : due.moment(),
                    due != null && due.rolled(),
                    waived);
        }
    }

    @GetMapping
    @Operation(
            operationId = "listObligations",
            summary = "Who owes what by when",
            description = "Under the packs in force. What is due first comes first; what has no day comes last.")
    Paged<Row> list(
            @ParameterObject DutiesAsked asked,
            @Parameter(description = "How the day stands to now") @RequestParam(required = false)
                    ObligationFilter.@Nullable When when,
            @ParameterObject PageAsked page) {
        return rows.page(visible.of(asked), when, page)
                .as(owed -> Row.of(owed.pack(), owed.obligation(), owed.waived()));
    }
}
