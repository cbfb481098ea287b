package vn.dondoc.guidance.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.guidance.CompiledRules;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.Fault;

/** The second figure of an example is what the first is held against. */
class DroolsExamplesTests {

    private final DroolsExamples examples = new DroolsExamples();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # sentence                                                                    | example         | got
            đạt 100% chỉ tiêu giao mô hình phòng, chống tội phạm                          | 12/12 → Đạt; 11/12 → Chưa đạt |
            đạt 100% chỉ tiêu giao mô hình phòng, chống tội phạm                          | 11/12 → Đạt; 11/12 → Chưa đạt | NOT_MET
            đạt 100% chỉ tiêu giao mô hình phòng, chống tội phạm                          | 13/12 → Đạt; 0/12 → Chưa đạt |
            đạt trên 110% chỉ tiêu giao tiền ủng hộ Quỹ                                   | 110/100 → Chưa đạt; 111/100 → Đạt |
            đạt trên 110% chỉ tiêu giao tiền ủng hộ Quỹ                                   | 0/0 → Đạt; 0/1 → Chưa đạt | NOT_APPLICABLE
            giảm ít nhất 5% hộ nghèo so với năm trước                                     | 95/100 → Đạt; 96/100 → Chưa đạt |
            giảm ít nhất 5% hộ nghèo so với năm trước                                     | 96/100 → Đạt; 96/100 → Chưa đạt | NOT_MET
            tăng ít nhất 5,5% hộ nghèo so với kỳ trước                                    | 1.055/1.000 → Đạt; 1.054/1.000 → Chưa đạt |
            """)
    void theNewDemandsAreTried(String demand, String example, @Nullable String got) {
        List<Fault> failing = failing("Mỗi đơn vị cấp xã phải " + demand + ", trong năm", example);
        assertThat(failing)
                .extracting(fault -> fault.arguments()[3].toString())
                .hasSize(got == null ? 0 : 1)
                .allMatch(said -> said.contains("guidance.example." + got));
    }

    @Test
    void saysWhichRulesFired() {
        RulePack pack = SmallPack.withRules("""
                Chỉ tiêu XA: Mô hình của xã
                  Căn cứ: hd, mục I
                  Mỗi đơn vị cấp xã phải có ít nhất 1 mô hình phòng, chống tội phạm, trong năm
                  Ví dụ: 1 → Đạt; 0 → Chưa đạt
                Chỉ tiêu TINH: Xã có mô hình
                  Căn cứ: hd, mục II
                  Toàn tỉnh phấn đấu có 75% xã đạt chỉ tiêu XA, trong năm
                  Ví dụ: 150/200 → Đạt; 149/200 → Chưa đạt
                """).read().pack();
        assertThat(examples.exercised(pack, compiled(pack)))
                .isEqualTo(
                        Set.of("XA certain", "XA impossible", "TINH certain", "TINH impossible", "TINH nobody asked"));
        assertThat(examples.failing(pack, compiled(pack))).isEmpty();
    }

    private List<Fault> failing(String sentence, String example) {
        SmallPack small = SmallPack.withRules(
                "Chỉ tiêu X-1: Thử\n  Căn cứ: hd, mục I\n  %s\n  Ví dụ: %s\n".formatted(sentence, example));
        RulePack pack = small.read().pack();
        assertThat(pack).as(() -> small.messages().toString()).isNotNull();
        return examples.failing(pack, compiled(pack));
    }

    private static CompiledRules compiled(RulePack pack) {
        return new DroolsCompiler(PackFixture.RULES).compile(pack);
    }
}
