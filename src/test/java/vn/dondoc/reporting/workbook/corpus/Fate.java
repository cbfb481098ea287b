package vn.dondoc.reporting.workbook.corpus;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.figures.Numbers;
import vn.dondoc.reporting.workbook.reading.CellNote;
import vn.dondoc.reporting.workbook.reading.FilledForm;
import vn.dondoc.reporting.workbook.reading.WorkbookReading;
import vn.dondoc.territory.PlainText;

/**
 * What becomes of a workbook, as {@code corpus.txt} says it and as it really is: one line, so that both can be held
 * beside each other.
 *
 * @param file its name
 * @param asked {@code rule/unit/period} of the report it is thought to answer, or {@code -}
 * @param fate {@code taken}, {@code doubt} or {@code refused}
 * @param notes what refuses or is in doubt: {@code message@Sheet!D17}, or {@code -}
 * @param forms what was read, by rule and unit: {@code BC-6T/183=all} where it is {@link HalfYearFigures}, {@code none}
 *     where it is empty, {@code nothing} where it says so; with the entries that differ: {@code all,kdc:207,-ho-ngheo}
 */
record Fate(String file, String asked, String fate, String notes, String forms) {

    private static final String MESSAGES = "reporting.reading.";
    private static final int HALF = 30;

    /** Blank lines and those that begin with # are for people. */
    static List<Fate> all() {
        try (Stream<String> lines = Files.lines(CorpusMaker.FOLDER.resolve("corpus.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Fate::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fate read(String line) {
        String[] cells = line.split("\\|");
        return new Fate(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }

    Path path() {
        return CorpusMaker.FOLDER.resolve(file);
    }

    /** The same file with what the reader says. */
    Fate as(WorkbookReading reading) {
        String real = reading.isRefused() ? "refused" : reading.isCertain() ? "taken" : "doubt";
        String said = reading.notes().stream()
                .filter(note -> note.kind() != CellNote.Kind.NOTE)
                .map(note ->
                        note.code().replace(MESSAGES, "") + "@" + note.place().replace(' ', '_'))
                .collect(joining(" "));
        String read = reading.isRefused()
                ? ""
                : reading.forms().stream().map(Fate::form).collect(joining(" "));
        return new Fate(file, asked, real, said.isEmpty() ? "-" : said, read.isEmpty() ? "-" : read);
    }

    private static String form(FilledForm form) {
        Map<String, String> read = new TreeMap<>();
        form.entries().forEach((code, text) -> read.put(code, written(text)));
        Map<String, String> base = new TreeMap<>();
        if (read.size() > HALF) {
            HalfYearFigures.TYPED.forEach((code, text) -> base.put(code, written(text)));
        }
        TreeSet<String> codes = new TreeSet<>(read.keySet());
        codes.addAll(base.keySet());
        String differing = codes.stream()
                .filter(code -> !read.getOrDefault(code, "").equals(base.getOrDefault(code, "")))
                .map(code -> read.containsKey(code) ? "," + code + ":" + read.get(code) : ",-" + code)
                .collect(joining());
        return form.report().rule().code() + "/" + form.report().unit().id() + "=" + (base.isEmpty() ? "none" : "all")
                + (form.nothingDone() ? ",nothing" : "") + differing;
    }

    /** However it was typed; without what would tear the line apart. */
    private static String written(String text) {
        String plain = Numbers.read(text).map(Numbers::write).orElseGet(() -> PlainText.of(text));
        return plain.replaceAll("[\\s|]", "_").replaceAll("^(.{60}).*$", "$1…");
    }

    @Override
    public String toString() {
        return "%s | %s | %s | %s | %s".formatted(file, asked, fate, notes, forms);
    }
}
