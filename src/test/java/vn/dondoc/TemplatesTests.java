package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not stand in a template, since the browser or Thymeleaf would silently pass over it. */
class TemplatesTests {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>");

    static Stream<Path> pages() {
        return TextsTests.templates().filter(template -> !template.toString().contains("/mail/"));
    }

    /** The content policy lets none of it work; mail readers know nothing else. */
    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsStyledOrScriptedInsideAPage(Path template) throws IOException {
        assertThat(tags(template))
                .noneMatch(tag -> tag.startsWith("<style")
                        || tag.startsWith("<script") && !tag.contains("src=")
                        || tag.matches("(?s).*\\s(th:)?(style|on[a-z]+)=.*"));
    }

    /** Thymeleaf replaces before it asks the condition: the part would always be shown. */
    @ParameterizedTest
    @MethodSource("vn.dondoc.TextsTests#templates")
    void noElementIsReplacedUnderACondition(Path template) throws IOException {
        assertThat(tags(template))
                .noneMatch(tag -> tag.contains("th:replace=") && tag.matches("(?s).*\\sth:(if|unless|each)=.*"));
    }

    /** Thymeleaf asks the condition before it knows the element's own variables: there they are null. */
    @ParameterizedTest
    @MethodSource("vn.dondoc.TextsTests#templates")
    void noConditionAsksForAVariableOfItsOwnElement(Path template) throws IOException {
        assertThat(tags(template)).noneMatch(tag -> {
            String conditions = String.join(" ", values(tag, "th:(?:if|unless)"));
            return values(tag, "th:with").stream()
                    .flatMap(with -> Pattern.compile("(?:^|,)\\s*(\\w+)\\s*=")
                            .matcher(with)
                            .results())
                    .anyMatch(name -> conditions.matches("(?s).*\\b" + name.group(1) + "\\b.*"));
        });
    }

    /** Thymeleaf lets no part's argument ask a bean; only the page that comes to such a line fails. */
    @ParameterizedTest
    @MethodSource("vn.dondoc.TextsTests#templates")
    void noArgumentOfAPartAsksABean(Path template) throws IOException {
        assertThat(tags(template))
                .noneMatch(tag -> values(tag, "th:(?:replace|insert)").stream().anyMatch(part -> part.contains("${@")));
    }

    private static List<String> values(String tag, String attribute) {
        return Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .map(value -> value.group(1))
                .toList();
    }

    private static List<String> tags(Path template) throws IOException {
        String page = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
        return TAG.matcher(page).results().map(MatchResult::group).toList();
    }
}
