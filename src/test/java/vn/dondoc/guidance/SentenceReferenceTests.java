package vn.dondoc.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.SentenceCatalogue.Entry;
import vn.dondoc.guidance.SentenceCatalogue.Group;

/** The reference of sentences in rules/README.md is the catalogue's. */
class SentenceReferenceTests {

    private static final Path README = Path.of("rules/README.md");
    private static final String BEGIN = "<!-- sentences -->\n";
    private static final String END = "<!-- /sentences -->\n";

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    @Test
    void theReferenceIsWhatTheCodeReads() throws IOException {
        messages.setBasenames("messages/guidance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (Boolean.getBoolean("renew")) {
            Files.writeString(README, readme.substring(0, begin) + reference() + readme.substring(end));
        } else {
            assertThat(readme.substring(begin, end))
                    .as("rules/README.md is renewed by: mvn test -Dtest=SentenceReferenceTests -Drenew=true")
                    .isEqualTo(reference());
        }
    }

    private String reference() {
        StringBuilder text = new StringBuilder();
        for (Group group : Group.values()) {
            text.append("\n### ").append(say(group.titleKey())).append("\n\n| viết | nghĩa | ví dụ |\n|---|---|---|\n");
            group.entries().forEach(entry -> text.append(row(group, entry)));
        }
        return text.append('\n').toString();
    }

    private String row(Group group, Entry entry) {
        String examples = entry.examples().stream()
                .filter(example -> !example.equals(entry.pattern()))
                .map(SentenceReferenceTests::code)
                .collect(Collectors.joining(" · "));
        return "| " + code(entry.pattern()) + " | " + say(group.meaningKey(entry)) + " | " + examples + " |\n";
    }

    private static String code(String words) {
        return "`" + words.replace("|", "\\|") + "`";
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("vi"));
    }
}
