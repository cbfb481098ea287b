package vn.dondoc.guidance.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;

/** What a line under a heading is about, by the words before its colon. */
enum Key {
    CITATIONS("Căn cứ"),
    CONDITION("Áp dụng khi"),
    EXCEPT("Trừ"),
    ONLY("Chỉ áp dụng"),
    SEVERITY("Mức độ"),
    FIGURES("Số liệu"),
    CUT_OFF("Chốt số liệu"),
    INSTEAD_OF("Thay cho"),
    LADDER("Nhắc"),
    REMEDY("Đề nghị"),
    VALIDITY("Hiệu lực"),
    EXAMPLES("Ví dụ");

    private final String words;

    Key(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static List<String> all() {
        return Arrays.stream(values()).map(key -> key.words + ":").toList();
    }

    /** The key that the line begins with. */
    static Optional<Key> of(Words line) {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String folded = line.upTo(colon).folded();
        return Arrays.stream(values())
                .filter(key -> Folding.fold(key.words).equals(folded))
                .findFirst();
    }

    /** The key that a line without colon begins with. */
    static Optional<Key> before(Words line) {
        return Arrays.stream(values())
                .filter(key -> line.folded().startsWith(Folding.fold(key.words) + " "))
                .findFirst();
    }
}
