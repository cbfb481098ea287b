package vn.dondoc.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.UnitId;

class KeyTests {

    @Test
    void whatLettersAskForComesAfterTheRulesInTheOrderOfItsNumbers() {
        RulePack pack = PackReader.create().readAdopted(SmallPack.withRules("""
                        Báo cáo Z-9: Sáu tháng
                          Căn cứ: hd, mục I
                          Mỗi huyện phải gửi báo cáo 6 tháng, ngày 10/6
                        Báo cáo A-1: Năm
                          Căn cứ: hd, mục I
                          Mỗi huyện phải gửi báo cáo năm, ngày 10/12
                        """).files());
        List<String> mixed = List.of("YC.10", "A-1", "YC.2", "Z-9");

        assertThat(mixed.stream()
                        .map(rule -> new Key(rule, UnitId.parse("183"), Period.year(2020)))
                        .sorted(Key.order(pack))
                        .map(Key::rule))
                .containsExactly("Z-9", "A-1", "YC.2", "YC.10");
    }
}
