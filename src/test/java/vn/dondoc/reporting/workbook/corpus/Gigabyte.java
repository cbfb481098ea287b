package vn.dondoc.reporting.workbook.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook one part of which is a gigabyte long; never holds it. */
final class Gigabyte {

    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 1 << 10;

    private Gigabyte() {}

    /** @param start what the part begins with before the letters come */
    static void write(Path file, String part, String start) throws IOException {
        byte[] letters = new byte[BLOCK];
        Arrays.fill(letters, (byte) 'a');
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(start.getBytes(UTF_8));
            for (int block = 0; block < BLOCKS; block++) {
                zip.write(letters);
            }
        }
    }
}
