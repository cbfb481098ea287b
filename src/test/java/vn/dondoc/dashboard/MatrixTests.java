package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.dashboard.Samples.CAO_LOC;
import static vn.dondoc.dashboard.Samples.DONG_DANG;
import static vn.dondoc.dashboard.Samples.HOP_THANH;
import static vn.dondoc.dashboard.Samples.LOC_BINH;
import static vn.dondoc.dashboard.Samples.PROVINCE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Rule;

class MatrixTests {

    private static final LocalDate DUE = LocalDate.of(2020, 11, 21);

    private final Rule report = Samples.report("BC-NAM");
    private final Rule models = Samples.count("MH-XA");

    @Test
    void aUnitHasOneFieldForEachDuty() {
        Matrix matrix = matrix(
                Samples.standing(report, CAO_LOC, Outcome.NOT_MET, State.MISSING, DUE),
                Samples.standing(report, LOC_BINH, Outcome.MET, State.ON_TIME, DUE));

        assertThat(matrix.groups()).extracting(Matrix.Group::rule).containsExactly(report);
        assertThat(matrix.rows()).extracting(Matrix.Row::unit).containsExactly(CAO_LOC, LOC_BINH);
        assertThat(tones(matrix)).containsExactly(List.of("not_met"), List.of("met"));
    }

    @Test
    void aUnitThatOwesNothingHasAnEmptyField() {
        Matrix matrix = matrix(Samples.standing(report, CAO_LOC, Outcome.MET, State.ON_TIME, DUE));

        assertThat(matrix.rows().get(1).cells()).containsOnlyNulls();
    }

    @Test
    void unitsBelowAreCountedTogetherAndLookLikeTheWorstOfThem() {
        Matrix matrix = matrix(
                Samples.standing(models, DONG_DANG, Outcome.MET, State.REACHED, DUE),
                Samples.standing(models, HOP_THANH, Outcome.UNKNOWN, State.UNKNOWN, DUE));

        Cell cell = matrix.rows().get(0).cells().get(0);
        assertThat(cell.tone()).isEqualTo("unknown");
        assertThat(cell.done()).isEqualTo(1);
        assertThat(cell.all()).isEqualTo(2);
        assertThat(cell.path()).isEqualTo("/units/183");
    }

    @Test
    void waivedUnitsAreNotAskedFor() {
        Matrix matrix = matrix(
                Samples.standing(models, DONG_DANG, Outcome.MET, State.REACHED, DUE),
                Samples.standing(models, HOP_THANH, Outcome.WAIVED, State.WAIVED, DUE));

        assertThat(matrix.rows().get(0).cells().get(0).all()).isEqualTo(1);
    }

    @Test
    void whatTheUnitAboveOwesIsLeftOut() {
        assertThat(matrix(Samples.standing(report, PROVINCE, Outcome.MET, State.ON_TIME, DUE))
                        .isEmpty())
                .isTrue();
    }

    private static Matrix matrix(Standing... standings) {
        return Matrix.of(List.of(CAO_LOC, LOC_BINH), List.of(standings), Samples.TERRITORY.on(Samples.TODAY));
    }

    private static List<List<String>> tones(Matrix matrix) {
        return matrix.rows().stream()
                .map(row -> row.cells().stream().map(Cell::tone).toList())
                .toList();
    }
}
