package vn.dondoc.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/** The units, for programs; which units there are is no secret to anyone signed in. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "units", description = "Provinces, districts, communes, residential areas")
class UnitApi {

    private static final int MOST_FOUND = 1000;

    private final Units units;
    private final VisibleUnits visible;
    private final Clock clock;

    UnitApi(Units units, VisibleUnits visible, Clock clock) {
        this.units = units;
        this.visible = visible;
        this.clock = clock;
    }

    @Schema(name = "Unit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitRow(
            @Schema(
                    description = "Identity: the code, with @first-day where a code was given out again",
                    example = "183")
            String id,

            @Schema(example = "183") String code,
            @Schema(example = "huyện Cao Lộc") String name,

            @Schema(
                    example = "district",
                    allowableValues = {"province", "district", "commune", "residential_area", "organisation"})
            String level,

            @Schema(description = "Id of the unit above on that day", example = "20") @Nullable
            String parent,

            @Schema(description = "How many residential areas, where they are no units of their own") @Nullable
            Integer residentialAreas,

            @Schema(description = "First day, if known") @Nullable
            LocalDate from,

            @Schema(description = "Last day, if it is no more") @Nullable
            LocalDate until) {

        static UnitRow of(Unit unit, LocalDate day) {
            UnitId parent = unit.parentOn(day);
            return new UnitRow(
                    unit.id().toString(),
                    unit.code(),
                    unit.fullName(),
                    unit.level().code(),
                    parent == null ? null : parent.toString(),
                    unit.residentialAreas(),
                    unit.id().from().equals(UnitId.BEGINNING) ? null : unit.id().from(),
                    unit.until());
        }
    }

    @GetMapping
    @Operation(operationId = "listUnits", summary = "Units of one day", description = "In the order of their codes.")
    Paged<UnitRow> list(
            @Parameter(description = "A part of the name, with or without accents, or a code", example = "cao loc")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "Only this unit and those directly below it", example = "20")
                    @RequestParam(required = false)
                    @Nullable
                    String parent,
            @Parameter(description = "Only this tier", example = "district") @RequestParam(required = false) @Nullable
                    String level,
            @Parameter(description = "The day they existed on; today if left out")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @ParameterObject PageAsked page) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        List<Unit> found = found(units.territory().on(day), q, parent).stream()
                .filter(unit -> unit.existedOn(day))
                .filter(unit -> level == null || unit.level() == level(level))
                .sorted(Comparator.comparing(Unit::id))
                .toList();
        return page.of(found, unit -> UnitRow.of(unit, day));
    }

    private List<Unit> found(UnitTree tree, @Nullable String q, @Nullable String parent) {
        List<Unit> named = q == null || q.isBlank() ? List.copyOf(tree.all()) : units.search(q, MOST_FOUND);
        if (parent == null) {
            return named;
        }
        Unit top = visible.find(parent)
                .orElseThrow(() -> ApiRefusal.malformed(Flaw.ofParameter("parent", "api.fault.unit", parent)));
        return named.stream()
                .filter(unit -> unit.equals(top)
                        || tree.parent(unit.id()).filter(top::equals).isPresent())
                .toList();
    }

    private static Level level(String code) {
        try {
            return Level.ofCode(code);
        } catch (IllegalArgumentException none) {
            throw ApiRefusal.malformed(Flaw.ofParameter("level", "api.fault.parameter"));
        }
    }
}
