package vn.dondoc;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read: complete in both languages, in the words of the office, and nowhere but in the bundles. */
class TextsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{\\s*(\\|?[\\w.$\\-{}]+\\|?)\\s*[(}]");

    /** The office's own words say it otherwise; "khẩn trương" is fine, the stamp KHẨN is not ours to set. */
    private static final List<String> NEVER = List.of("vi phạm", "không đạt", "KHẨN", "nộp", "theo biểu");

    static Stream<Path> bundles() {
        return files("messages").filter(file -> !file.toString().endsWith("_en.properties"));
    }

    static Stream<Path> templates() {
        return files("templates");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguages(Path bundle) {
        assertThat(english(bundle).keySet()).isEqualTo(texts(bundle).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesNameTheSameThings(Path bundle) {
        Map<String, String> english = english(bundle);
        texts(bundle)
                .forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(text)));
    }

    /** A text with arguments is a MessageFormat, where ' begins a quotation and '' is an apostrophe. */
    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreWrittenAsMessageFormatReadsThem(Path bundle) {
        Stream.of(texts(bundle), english(bundle))
                .forEach(texts -> texts.forEach((key, text) -> {
                    boolean format = ARGUMENT.matcher(text).find();
                    assertThat(format ? text.replace("''", "").contains("'") : text.contains("''"))
                            .as("%s: %s", key, text)
                            .isFalse();
                }));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwiceInABundle(Path bundle) throws IOException {
        for (Path file : List.of(bundle, Path.of(bundle.toString().replace(".properties", "_en.properties")))) {
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.matches("[\\w.-]+=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void noKeyStandsInTwoBundles() {
        Set<String> seen = new HashSet<>();
        List<String> twice = bundles()
                .flatMap(bundle -> texts(bundle).keySet().stream())
                .filter(key -> !seen.add(key))
                .toList();

        assertThat(twice).isEmpty();
    }

    @Test
    void everyBundleIsAmongThoseTheApplicationReads() {
        bundles()
                .forEach(bundle -> texts(bundle).keySet().stream()
                        .findFirst()
                        .ifPresent(key -> assertThat(MessageConfiguration.messages()
                                        .getMessage(key, null, "absent", Locale.forLanguageTag("vi")))
                                .as("%s in %s", key, bundle)
                                .isNotEqualTo("absent")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyUsedInTemplatesExists(Path template) {
        Set<String> keys =
                bundles().flatMap(bundle -> texts(bundle).keySet().stream()).collect(toCollection(TreeSet::new));

        assertThat(matches(KEY_IN_TEMPLATE, withoutComments(read(template))).map(match -> match.group(1)))
                .allSatisfy(key -> assertThat(keys).anyMatch(known -> Pattern.matches(asPattern(key), known)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHoldNoTextOfTheirOwn(Path template) {
        assertThat(BareText.in(withoutComments(read(template)))).isEmpty();
    }

    @Test
    void bareTextIsFoundWhereverItHides() {
        assertThat(BareText.in("<p>Chào</p>")).containsExactly("Chào");
        assertThat(BareText.in("<p title=\"Chào\"></p>")).containsExactly("title=\"Chào\"");
        assertThat(BareText.in("<p th:text=\"'Chào ' + ${name}\"></p>"))
                .containsExactly("th:text=\"'Chào ' + ${name}\"");
        assertThat(BareText.in("<p th:title=\"|Chào ${name}|\"></p>")).hasSize(1);
        assertThat(BareText.in("<p th:text=\"#{hello(${name})}\">Chào</p><b th:text=\"|${a} – ${b}|\"></b> · 1.234"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readByPeople")
    void allTextIsComposedUnicode(Path file) {
        String text = read(file);

        assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @MethodSource("readByPeople")
    void theWordsAreThoseOfTheOffice(Path file) {
        assertThat(read(file)).doesNotContain(NEVER);
    }

    static Stream<Path> readByPeople() {
        return Stream.concat(files("messages"), templates());
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> paths = Files.walk(RESOURCES.resolve(folder))) {
            return paths.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> english(Path bundle) {
        return texts(Path.of(bundle.toString().replace(".properties", "_en.properties")));
    }

    private static Map<String, String> texts(Path bundle) {
        Map<String, String> texts = new TreeMap<>();
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Set<String> arguments(String text) {
        return matches(ARGUMENT, text).map(match -> match.group(1)).collect(toCollection(TreeSet::new));
    }

    /** A key as a pattern: what a template puts into it may be anything. */
    private static String asPattern(String key) {
        List<String> fixed = new ArrayList<>();
        for (String part : key.replace("|", "").split("\\$\\{[^}]*}", -1)) {
            fixed.add(Pattern.quote(part));
        }
        return String.join(".+", fixed);
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<!--.*?-->", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
