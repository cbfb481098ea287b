package vn.dondoc.guidance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.territory.Fault;

/** What holds of every reading and of every DRL, whatever was read. */
final class Holds {

    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    /** An argument that the bundle asks for and the fault does not give. */
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d");

    /** Everything that may stand in the rules besides comments: no text but codes and words of our own. */
    private static final Pattern OURS = Pattern.compile("""
            |package vn\\.dondoc\\.pack;\
            |import vn\\.dondoc\\.guidance\\.facts\\.[A-Za-z]+;\
            |rule "[A-Z0-9-]{2,20} [a-z ]+"\
            |when|then|end\
            | {4}\\$\\w+ : [A-Z]\\w+\\( (?:[a-zA-Z0-9$.=!<>*,()+ -]|"[a-zA-Z0-9_-]+")+ \\)\
            | {4}insert\\( new [A-Z]\\w+\\( "[A-Z0-9-]{2,20}", \\$\\w+ \\) \\);""");

    private Holds() {}

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance", "messages/territory", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.forLanguageTag("vi"));
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** A pack or a reason; each fault at a line that is there, in words in both languages. */
    static void ofReading(PackFiles files, Reading reading) {
        assertThat(reading.pack() == null)
                .as("refused with a fault, or read: %s", reading.faults())
                .isEqualTo(reading.faults().stream().anyMatch(fault -> !fault.warning()));
        Map<String, Long> lines = new HashMap<>();
        files.files()
                .forEach((path, bytes) -> lines.put(
                        path, new String(bytes, StandardCharsets.UTF_8).lines().count()));
        reading.faults().forEach(fault -> {
            isInTheFile(fault, lines.get(fault.path()));
            LANGUAGES.forEach(language -> isSaid(fault, language));
        });
    }

    private static void isInTheFile(Fault fault, @Nullable Long lines) {
        long last = lines == null ? 0 : Math.max(1, lines);
        assertThat((long) fault.line())
                .as("the line of %s %s", fault.path(), fault.code())
                .isBetween(0L, last);
    }

    private static void isSaid(Fault fault, Locale language) {
        assertThat(MESSAGES.getMessage(fault, language)).isNotBlank();
        Object[] neutral = fault.arguments().clone();
        Arrays.fill(neutral, "x");
        assertThat(MESSAGES.getMessage(fault.code(), neutral, language))
                .as("%s in %s with %s", fault.code(), language, Arrays.toString(fault.arguments()))
                .doesNotContainPattern(LEFT_OVER);
    }

    /** @param drl as shown: the pack's rules, then the common ones */
    static void ofDrl(String drl) {
        String emitted = drl.contains("\n// ===== rules/") ? drl.substring(0, drl.indexOf("\n// ===== rules/")) : drl;
        for (String line : emitted.split("\n", -1)) {
            assertThat(line)
                    .as("one line, no control or invisible character and no escape")
                    .matches("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\\\]*");
            if (!line.startsWith("// ")) {
                assertThat(line).as("a line of our own").matches(OURS);
            }
        }
    }
}
