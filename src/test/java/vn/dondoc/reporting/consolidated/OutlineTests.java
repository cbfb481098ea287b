package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.pack.ReportText;

/** The texts a report begins with where the pack says nothing of its own. */
class OutlineTests {

    private static final Subject SUBJECT = Samples.subject(2020);
    private static final List<Block> BLOCKS = new Outline(SUBJECT, new Words(Samples.messages())).blocks();

    @Test
    void aSectionWithoutTextOfThePackTellsItsFiguresOneByOne() {
        assertThat(BLOCKS)
                .filteredOn(block -> block.place() == Block.Place.SECTION)
                .singleElement()
                .satisfies(block -> assertThat(block.standard().lines())
                        .contains(
                                "- Tên kdc: {kdc} đơn vị.",
                                "- Tên le: {le/units:residential_area} đơn vị ({tỷ lệ le}).",
                                "- Tên tien: {tien}.",
                                "- Tên ket-qua: {ket-qua}."));
    }

    @Test
    void everyStandardTextIsUnderstood() {
        assertThat(BLOCKS)
                .hasSize(14)
                .allSatisfy(block -> assertThat(
                                ReportText.of(block.standard(), SUBJECT.pack().indicators())
                                        .faults(block.title(), 0))
                        .isEmpty());
    }

    @Test
    void theProvinceReportsToTheCentralCommittee() {
        assertThat(BLOCKS)
                .filteredOn(block -> block.place() == Block.Place.RECIPIENTS)
                .singleElement()
                .satisfies(block -> assertThat(block.standard()).contains("Trung ương"));
    }
}
