package vn.dondoc.guidance.reading;

import java.util.List;

/**
 * A text file of the pack that passed the gate.
 *
 * @param path inside the pack
 * @param lines without line ends, NFC; line n of the file is element n − 1
 */
record Source(String path, List<String> lines) {

    String text() {
        return String.join("\n", lines);
    }
}
