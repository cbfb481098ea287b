package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.dashboard.Samples.CAO_LOC;
import static vn.dondoc.dashboard.Samples.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;

class UnitSheetTests {

    @Test
    void theNextThreeDueDaysAreTheNearest() {
        UnitSheet sheet = UnitSheet.of(List.of(
                open("A", TODAY.plusDays(40)),
                open("B", TODAY),
                open("C", TODAY.plusDays(9)),
                open("D", TODAY.plusDays(3))));

        assertThat(sheet.next()).extracting(Standing::days).containsExactly(0, 3, 9);
        assertThat(sheet.forms()).hasSize(4);
    }

    @Test
    void whatIsLateLongestComesFirst() {
        UnitSheet sheet = UnitSheet.of(List.of(missing("A", TODAY.minusDays(1)), missing("B", TODAY.minusDays(9))));

        assertThat(sheet.overdue()).extracting(Standing::daysLate).containsExactly(9, 1);
        assertThat(sheet.next()).isEmpty();
        assertThat(sheet.others()).isEmpty();
    }

    @Test
    void whatCameInWithoutEverHavingADayIsAmongTheRest() {
        UnitSheet sheet = UnitSheet.of(List.of(received("A", null), received("B", TODAY.minusDays(3))));

        assertThat(sheet.received()).extracting(Standing::days).containsExactly(-3);
        assertThat(sheet.others()).hasSize(1);
    }

    @Test
    void aReportThatCameLateIsReceivedAndNotOwed() {
        Standing late = Samples.standing(Samples.report("A"), CAO_LOC, Outcome.NOT_MET, State.LATE, TODAY.minusDays(3));

        assertThat(late.tone()).isEqualTo("late");
        assertThat(UnitSheet.of(List.of(late)).received()).containsExactly(late);
        assertThat(UnitSheet.of(List.of(late)).overdue()).isEmpty();
    }

    private static Standing open(String rule, LocalDate day) {
        return Samples.standing(Samples.report(rule), CAO_LOC, Outcome.NOT_YET_DUE, State.OPEN, day);
    }

    private static Standing missing(String rule, LocalDate day) {
        return Samples.standing(Samples.report(rule), CAO_LOC, Outcome.NOT_MET, State.MISSING, day);
    }

    private static Standing received(String rule, @Nullable LocalDate day) {
        return Samples.standing(Samples.report(rule), CAO_LOC, Outcome.MET, State.ON_TIME, day);
    }
}
