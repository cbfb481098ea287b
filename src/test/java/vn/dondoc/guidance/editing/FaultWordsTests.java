package vn.dondoc.guidance.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.editing.SaidFault.Replacement;
import vn.dondoc.territory.Fault;

class FaultWordsTests {

    private static final String RULES = "chi-tieu.quytac";

    private final FaultWords words = new FaultWords(messages());

    /** What is typed instead of the sentence of the first target, and what the line becomes by the button. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Toàn tỉnhh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm
            Toàn  tỉnhh phấn đấu  có 100% khu dân cư tổ chức Ngày hội, trong năm | Toàn tỉnh phấn đấu  có 100% khu dân cư tổ chức Ngày hội, trong năm
            Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trươc ngày 10/6 | Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trước ngày 10/6
            Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hộ, trong năm | Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm
            """)
    void theNearestWordsAreThereToPutIn(String typed, String mended) {
        SaidFault said = first("Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm", typed);

        assertThat(said.text()).doesNotContain("Câu:");
        assertThat(said.excerpt()).isEqualTo(typed);
        assertThat(instead(said)
                        .in(rules().replace(
                                        "Toàn tỉnh phấn đấu có 100% khu dân cư tổ chức Ngày hội, trong năm", typed)))
                .contains("\n  " + mended + "\n");
    }

    @Test
    void ofAnUnknownLineOnlyTheWordsBeforeTheColonAreReplaced() {
        SaidFault said = first("  Mức độ: trọng tâm", "  Mứt độ: trọng tâm");

        assertThat(instead(said).words()).isEqualTo("Mức độ:");
        assertThat(instead(said).in(rules().replace("Mức độ", "Mứt độ"))).isEqualTo(rules());
    }

    @Test
    void aHeadingIsNotReplacedByItsPattern() {
        assertThat(first("Chỉ tiêu NH-100:", "Chỉ tiu NH-100:").instead()).isNull();
    }

    @Test
    void aReplacementOfWordsThatAreGoneChangesNothing() {
        assertThat(new Replacement(2, 0, 9, "x").in("một\nhai\n")).isEqualTo("một\nhai\n");
        assertThat(new Replacement(9, 0, 0, "x").in("một")).isEqualTo("một");
        assertThat(Replacement.of("2:1:2:a: b")).isEqualTo(new Replacement(2, 1, 2, "a: b"));
    }

    @Test
    void aFaultOfTheWholeFileStandsAtNoLine() {
        Fault missing = Fault.at("clauses.csv", 0, "guidance.fault.missing-file", "clauses.csv");

        assertThat(words.say(missing, List.of("một"), Locale.forLanguageTag("vi")))
                .isEqualTo(new SaidFault(0, false, "Thiếu tệp clauses.csv.", "", null));
    }

    private SaidFault first(String written, String typed) {
        String text = rules().replace(written, typed);
        TreeMap<String, byte[]> files = new TreeMap<>(pack().files());
        files.put(RULES, text.getBytes(StandardCharsets.UTF_8));
        Fault fault = PackReader.create().read(new PackFiles("lang-son/2020", files)).faults().stream()
                .filter(found -> found.path().equals(RULES) && !found.warning())
                .findFirst()
                .orElseThrow();
        return words.say(fault, text.lines().toList(), Locale.forLanguageTag("vi"));
    }

    private static Replacement instead(SaidFault said) {
        @Nullable Replacement instead = said.instead();
        assertThat(instead).isNotNull();
        return instead;
    }

    private static String rules() {
        return DraftFile.of(pack(), RULES).text();
    }

    private static PackFiles pack() {
        return PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020");
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance", "messages/territory");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
