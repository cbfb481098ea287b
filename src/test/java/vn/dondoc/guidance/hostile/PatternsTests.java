package vn.dondoc.guidance.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.guidance.PackReader;

/**
 * No pattern of the readers takes long on any line that passes the gate, in particular not on many times the words it
 * is made of. Found by looking through the classes, so that a new one is held to it as well.
 */
class PatternsTests {

    private static final List<String> PACKAGES = List.of("reading", "wording");

    /** The longest line that passes the gate. */
    private static final int LENGTH = 4_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d%]+(?: [\\p{L}\\d%]+)*");
    private static final Watched WATCHED = new Watched();

    static Stream<String> patterns() throws ReflectiveOperationException, IOException {
        return found().keySet().stream();
    }

    private static Map<String, Pattern> found() throws ReflectiveOperationException, IOException {
        Path classes = Path.of(PackReader.class.getResource("PackReader.class").getPath())
                .getParent();
        Map<String, Pattern> found = new LinkedHashMap<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(classes.resolve(name))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String type = file.getFileName().toString().replace(".class", "");
                    for (Field field : Class.forName("vn.dondoc.guidance." + name + "." + type)
                            .getDeclaredFields()) {
                        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                            field.setAccessible(true);
                            found.put(type + "." + field.getName(), (Pattern) field.get(null));
                        }
                    }
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void answersSoon(String name) throws Exception {
        Pattern pattern = found().get(name);
        WATCHED.run(name, () -> {
            attacks(pattern.pattern()).forEach(attack -> {
                pattern.matcher(attack).matches();
                pattern.matcher(attack).lookingAt();
            });
            return name;
        });
    }

    @Test
    void thereAreManyOfThem() throws Exception {
        assertThat(found()).hasSizeGreaterThan(40);
    }

    /** Each of its words, many times, divided in each way that the language knows, with and without a bad end. */
    private static Set<String> attacks(String regex) {
        Set<String> words = new TreeSet<>(Set.of("a", "1", ",", "và", "\"", "“", "("));
        WORD.matcher(regex.replaceAll("\\\\p\\{\\w+}|\\\\.|\\(\\?[:=!<]+|\\{[\\d,]+}", " "))
                .results()
                .forEach(match -> words.add(match.group()));
        Set<String> attacks = new TreeSet<>();
        for (String word : words) {
            for (String divider : List.of("", " ", ", ", " và ")) {
                String part = word + divider;
                String many = part.repeat(LENGTH / part.length());
                attacks.add(many);
                attacks.add(many + "!");
            }
        }
        return attacks;
    }

    @AfterAll
    static void tellTheSlowest() {
        WATCHED.slowest(5)
                .forEach(taken -> System.out.printf("%6d ms of processor time: %s%n", taken.millis(), taken.what()));
    }
}
