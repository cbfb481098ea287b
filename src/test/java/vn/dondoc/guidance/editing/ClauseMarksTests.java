package vn.dondoc.guidance.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.territory.RefusedException;

class ClauseMarksTests {

    private static final String CSV = """
            id,document,clause,summary,covered_by,reason
            A-1,hd,I.1,"Một, hai",,
            A-2,hd,I.2,"Nói ""có""
            hai dòng",NH-100,
              A-3 , hd,I.3,Ba ,by-hand,"vì, thế"
            """;

    @Test
    void manyClausesAreMarkedAtOnceAndAllElseStays() {
        assertThat(ClauseMarks.mark(CSV, Set.of("A-1", "A-3"), "by-hand", "Theo dõi bằng báo cáo chữ, hằng quý"))
                .isEqualTo("""
                        id,document,clause,summary,covered_by,reason
                        A-1,hd,I.1,"Một, hai",by-hand,"Theo dõi bằng báo cáo chữ, hằng quý"
                        A-2,hd,I.2,"Nói ""có""
                        hai dòng",NH-100,
                          A-3 , hd,I.3,Ba ,by-hand,"Theo dõi bằng báo cáo chữ, hằng quý"
                        """);
    }

    @Test
    void aRuleJoinsTheRulesThatAreThereAndTakesThePlaceOfAMark() {
        assertThat(ClauseMarks.mark(CSV, Set.of("A-2", "A-3"), "LH-90", ""))
                .contains("hai dòng\",NH-100; LH-90,\n", "Ba ,LH-90,\n");
        assertThat(ClauseMarks.mark(CSV, Set.of("A-2"), "NH-100", "")).isEqualTo(CSV);
    }

    @Test
    void theOrderOfTheColumnsAndTheLineEndsAreTheFiles() {
        String csv = "reason,covered_by,id\r\n,,A-1\r\n,,A-2";
        assertThat(ClauseMarks.mark(csv, Set.of("A-1", "A-2"), "reference", "x"))
                .isEqualTo("reason,covered_by,id\r\nx,reference,A-1\r\nx,reference,A-2");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ClauseMarks.mark(CSV, Set.of("A-1", "A-9"), "by-hand", "x"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ClauseMarks.mark("id,document\nA-1,hd\n", Set.of("A-1"), "by-hand", "x"))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ClauseMarks.mark("", Set.of("A-1"), "by-hand", "x"))
                .isInstanceOf(RefusedException.class);
    }
}
