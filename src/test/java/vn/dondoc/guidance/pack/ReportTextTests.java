package vn.dondoc.guidance.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.pack.ReportText.Amount;
import vn.dondoc.guidance.pack.ReportText.Exact;
import vn.dondoc.guidance.pack.ReportText.Fact;
import vn.dondoc.guidance.pack.ReportText.Known;
import vn.dondoc.guidance.pack.ReportText.Part;
import vn.dondoc.guidance.pack.ReportText.Percent;
import vn.dondoc.guidance.pack.ReportText.Unknown;
import vn.dondoc.guidance.pack.ReportText.Words;
import vn.dondoc.reporting.SamplePacks;

/** Blanks are looked up in a closed list; whatever else stands in brackets is a fault with its line. */
class ReportTextTests {

    private static final Map<String, Indicator> INDICATORS = SamplePacks.indicators();

    private static ReportText read(String text) {
        return ReportText.of(text, INDICATORS);
    }

    @Test
    void wordsAndBlanksAreToldApart() {
        assertThat(read("Có {le/kdc} khu ({tỷ lệ le}), {tien}, {đồng tien}; {kỳ}")
                        .lines())
                .containsExactly(new ReportText.Line(
                        1,
                        List.of(
                                new Words("Có "),
                                new Part("le", "kdc"),
                                new Words(" khu ("),
                                new Percent("le"),
                                new Words("), "),
                                new Amount("tien"),
                                new Words(", "),
                                new Exact("tien"),
                                new Words("; "),
                                new Known(Fact.PERIOD))));
    }

    @Test
    void emptyLinesAreLeftOutAndTheOthersKeepTheirNumbers() {
        assertThat(read("một\n\n  \nhai").lines())
                .extracting(ReportText.Line::number)
                .containsExactly(1, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "{kcd}, guidance.fault.report-blank",
        "{le/kcd}, guidance.fault.report-blank",
        "{kcd/kdc}, guidance.fault.report-blank",
        "{tỷ lệ kcd}, guidance.fault.report-blank",
        "{tỷ lệ kdc}, guidance.fault.report-share",
        "{le/ket-qua}, guidance.fault.report-part",
        "{le/units:planet}, guidance.fault.report-blank",
        "{ky}, guidance.fault.report-blank",
        "{}, guidance.fault.report-blank",
        "{{kdc}}, guidance.fault.report-bracket",
        "{kdc, guidance.fault.report-bracket",
        "kdc}, guidance.fault.report-bracket",
        "${T(java.lang.Runtime)}, guidance.fault.report-blank",
        "{le + kdc}, guidance.fault.report-blank",
    })
    void whatIsNotUnderstoodIsAFaultOnItsLine(String text, String fault) {
        assertThat(read("đầu\n" + text).faults("Mở đầu", 0)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.line()).isEqualTo(2);
            assertThat(found.path()).isEqualTo("Mở đầu");
        });
        assertThat(read("đầu\n" + text).faults("", 0).get(0).code()).isEqualTo(fault);
    }

    @Test
    void theNearestWordIsNamed() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/guidance");
        messages.setDefaultEncoding("UTF-8");

        assertThat(read("{nha-van-hoá}").faults("", 0))
                .extracting(fault -> messages.getMessage(fault, Locale.forLanguageTag("vi")))
                .singleElement()
                .asString()
                .contains("nha-van-hoa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{le/units:residential_area}", "{ kdc }", "{tỉ lệ le}", "{ty-le le}", "{dong tien}"})
    void otherWaysToWriteAreUnderstood(String text) {
        assertThat(read(text).lines().get(0).pieces()).noneMatch(Unknown.class::isInstance);
    }
}
