package vn.dondoc.guidance.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.guidance.PackFiles;

/**
 * A row of the corpus.
 *
 * @param place where it is written, or {@code file} for what {@link HostileFiles} makes
 * @param fate {@code text} = read as what it says; else what refuses it, as {@code fault path:line}
 * @param text what is written
 */
record Hostile(String place, String fate, String text) {

    static final Path CORPUS = Path.of("src/test/resources/hostile/corpus.txt");

    private static final Pattern CHARACTER = Pattern.compile("⟨([0-9A-F]+)⟩");

    /** Rows of the table: place, fate and text between bars; {@code ⟨202E⟩} is that character, {@code ⏎} a line end. */
    static List<Hostile> corpus() {
        try (Stream<String> lines = Files.lines(CORPUS, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" *\\| ?", 3))
                    .map(cells -> new Hostile(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String plain() {
        return CHARACTER
                .matcher(text.replace("⏎", "\n"))
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(match.group(1), 16))));
    }

    PackFiles files() {
        return place.equals("file")
                ? HostileFiles.of(text)
                : Place.of(place).with(plain()).files();
    }

    boolean isText() {
        return fate.equals("text");
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
