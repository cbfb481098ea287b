package vn.dondoc.territory;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A comma-separated file as people send it: UTF-8 with or without byte order mark, a header, RFC 4180, either line end.
 * Everything is brought to NFC; columns are found by name, in any order. What is wrong goes to the {@link Faults}.
 */
public final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    private CsvTable() {}

    /**
     * @param columns those that must be there; others may be
     * @return the rows, none if the file could not be read at all
     */
    public static List<CsvRow> read(Path file, Faults faults, String... columns) {
        try {
            return read(Files.readAllBytes(file), file.toString(), faults, columns);
        } catch (IOException unreadable) {
            faults.add(Fault.at(file.toString(), 0, "csv.fault.file", String.valueOf(unreadable.getMessage())));
            return List.of();
        }
    }

    /** The same of bytes held in memory, as an upload gives them; {@code path} is the name used in the faults. */
    public static List<CsvRow> read(byte[] bytes, String path, Faults faults, String... columns) {
        List<CsvRow> rows = new ArrayList<>();
        read(bytes, path, faults, rows::add, columns);
        return rows;
    }

    /**
     * Hands over row by row, so that a long file needs not be held as rows.
     *
     * @param row answers whether to read on
     */
    public static void read(byte[] bytes, String path, Faults faults, Predicate<CsvRow> row, String... columns) {
        // Not a Reader: that would put a question mark for each byte it does not understand.
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (utf8.decode(in, text, true).isError()) {
            int line = 1 + (int) text.flip().chars().filter(c -> c == '\n').count();
            faults.add(Fault.at(path, line, "csv.fault.encoding"));
        } else {
            parse(text.flip().toString(), path, faults, row, columns);
        }
    }

    /** The same of text. @throws UncheckedIOException if the reader fails */
    public static List<CsvRow> read(Reader reader, String path, Faults faults, String... columns) {
        try (reader) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            List<CsvRow> rows = new ArrayList<>();
            parse(text.toString(), path, faults, rows::add, columns);
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void parse(String raw, String path, Faults faults, Predicate<CsvRow> row, String... columns) {
        String text = Normalizer.normalize(raw.startsWith("\uFEFF") ? raw.substring(1) : raw, Normalizer.Form.NFC);
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> header =
                    parser.getHeaderNames().stream().map(String::toLowerCase).toList();
            for (String column : columns) {
                if (!header.contains(column)) {
                    faults.add(Fault.at(path, 1, "csv.fault.column", column));
                }
            }
            if (header.containsAll(List.of(columns))) {
                readRows(parser, row, path, faults, header.size());
            }
        } catch (IOException | IllegalArgumentException broken) {
            faults.add(Fault.at(path, 1, "csv.fault.syntax"));
        }
    }

    private static void readRows(CSVParser parser, Predicate<CsvRow> row, String path, Faults faults, int width) {
        try {
            for (CSVRecord values : parser) {
                int line = Math.toIntExact(parser.getCurrentLineNumber());
                boolean shifted = values.size() > width;
                if (shifted) {
                    faults.add(Fault.at(path, line, "csv.fault.width", values.size(), width));
                }
                // What else is wrong in a row whose cells have shifted follows from that, and is not told.
                if (!row.test(new CsvRow(values, path, line, shifted ? new Faults() : faults))) {
                    return;
                }
            }
        } catch (UncheckedIOException broken) { // a quotation mark in the wrong place; nothing after it can be trusted
            faults.add(Fault.at(path, Math.toIntExact(parser.getCurrentLineNumber()), "csv.fault.syntax"));
        }
    }
}
