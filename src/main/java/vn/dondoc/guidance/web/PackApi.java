package vn.dondoc.guidance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/** The packs in force, for programs: which rules there are, and what their forms ask for. */
@RestController
@RequestMapping(value = "/api/v1/packs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "packs", description = "A province's rules and forms for a year")
class PackApi {

    private final Packs packs;
    private final Clock clock;

    PackApi(Packs packs, Clock clock) {
        this.packs = packs;
        this.clock = clock;
    }

    @Schema(name = "Pack")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(example = "lang-son/2020") String name,
            String title,

            @Schema(description = "Code of the province's unit", example = "20")
            String province,

            int year,
            LocalDate from,
            LocalDate until,

            @Schema(description = "Number of the version in force, from 1")
            int version,

            Instant adoptedAt,

            @Schema(description = "SHA-256 over the pack's files")
            String digest,

            @Schema(description = "Only where one pack is asked for") @Nullable
            List<RuleRow> rules,

            @Schema(description = "Only where one pack is asked for") @Nullable
            List<FormRow> forms) {

        static Row of(AdoptedPack adopted, boolean whole) {
            RulePack pack = adopted.pack();
            return new Row(
                    pack.name(),
                    pack.title(),
                    pack.province(),
                    pack.year(),
                    pack.from(),
                    pack.until(),
                    adopted.version(),
                    adopted.adoptedAt(),
                    pack.digest(),
                    whole ? pack.rules().stream().map(RuleRow::of).toList() : null,
                    whole
                            ? pack.forms().values().stream()
                                    .map(form -> FormRow.of(form, pack))
                                    .toList()
                            : null);
        }
    }

    @Schema(name = "Rule")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleRow(
            @Schema(example = "BC-6T") String code,

            @Schema(allowableValues = {"TARGET", "REPORT", "TASK"})
            String kind,

            String title,
            @Schema(description = "As the planner wrote it") String sentence,

            @Schema(description = "How often", example = "[\"HALF_YEAR\"]")
            List<String> rhythms,

            @Schema(description = "Code of the form that goes with the report", example = "ntm-dtvm") @Nullable
            String form) {

        static RuleRow of(Rule rule) {
            return new RuleRow(
                    rule.code(),
                    rule.kind().name(),
                    rule.title(),
                    rule.sentence(),
                    rule.rhythms().stream().map(Rhythm::name).toList(),
                    rule.demand() instanceof Demand.SendReport send ? send.form() : null);
        }
    }

    @Schema(name = "Form")
    record FormRow(
            @Schema(example = "ntm-dtvm") String code,
            String title,

            @Schema(description = "What is to be filled in, as printed")
            List<Field> fields) {

        static FormRow of(Form form, RulePack pack) {
            return new FormRow(
                    form.code(),
                    form.title(),
                    form.indicators().stream()
                            .map(pack.indicators()::get)
                            .filter(Objects::nonNull)
                            .filter(indicator -> indicator.type().isEntered())
                            .map(Field::of)
                            .toList());
        }
    }

    @Schema(name = "Field")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Field(
            @Schema(description = "Its name among figures", example = "kdc")
            String code,

            String name,

            @Schema(allowableValues = {"COUNT", "MONEY", "AREA", "DAYS", "TEXT", "DOCUMENTS"})
            String type,

            @Schema(example = "khu dân cư") String measure,

            @Schema(
                    description = "Over which time it is counted",
                    allowableValues = {"IN_PERIOD", "SINCE_1_JANUARY", "AT_DATE"})
            String counted,

            @Schema(description = "The field that it may not exceed") @Nullable
            String partOf) {

        static Field of(Indicator indicator) {
            return new Field(
                    indicator.code(),
                    indicator.name(),
                    indicator.type().name(),
                    indicator.measure(),
                    indicator.counted().name(),
                    indicator.partOf());
        }
    }

    @GetMapping
    @Operation(
            operationId = "listPacks",
            summary = "The packs in force on a day",
            description = "The newest version of each, without its rules.")
    Paged<Row> list(
            @Parameter(description = "Today if left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @ParameterObject PageAsked page) {
        List<AdoptedPack> found = on == null ? packs.shownOn(LocalDate.now(clock)) : packs.inForceOn(on);
        return page.of(found, pack -> Row.of(pack, false));
    }

    @GetMapping("/{province}/{year}")
    @Operation(
            operationId = "readPack",
            summary = "One pack with its rules and forms",
            description = "The newest version.")
    @ApiResponse(responseCode = "404", description = "No such pack was adopted")
    Row one(
            @Parameter(example = "lang-son") @PathVariable String province,
            @Parameter(example = "2020") @PathVariable String year) {
        return packs.find(province + "/" + year)
                .map(pack -> Row.of(pack, true))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
