package vn.dondoc.notices.letter;

import java.util.List;
import java.util.Locale;
import vn.dondoc.territory.Unit;

/**
 * How a committee writes its letters.
 *
 * @param superior the body above, line by line as in the head
 * @param issuer who issues it, line by line
 * @param symbol after the number: {@code MTTQ-BTT}
 * @param place before the day: {@code Lạng Sơn}
 * @param committee how it names itself in a sentence
 * @param office through which it is to be sent: {@code Ban Phong trào}
 * @param signers who may sign; the first unless another is chosen
 * @param recipients the lines after "Nơi nhận"
 * @param spelling where the tone mark of "ủy" stands
 */
record LetterSettings(
        List<String> superior,
        List<String> issuer,
        String symbol,
        String place,
        String committee,
        String office,
        List<Signer> signers,
        List<String> recipients,
        Spelling spelling) {

    /** @param lines above the signature; @param name empty = left open */
    record Signer(List<String> lines, String name) {}

    /** Both are in use. */
    enum Spelling {
        /** Ủy ban. */
        ON_U,
        /** Uỷ ban. */
        ON_Y;

        /** The text with every "ủy" written this way. */
        String of(String text) {
            return this == ON_U
                    ? text.replace("Uỷ", "Ủy").replace("uỷ", "ủy").replace("UỶ", "ỦY")
                    : text.replace("Ủy", "Uỷ").replace("ủy", "uỷ").replace("ỦY", "UỶ");
        }
    }

    /** What most committees would enter. @param province its unit */
    static LetterSettings usual(Unit province) {
        return new LetterSettings(
                List.of("ỦY BAN MTTQ VIỆT NAM", province.fullName().toUpperCase(Locale.forLanguageTag("vi"))),
                List.of("BAN THƯỜNG TRỰC"),
                "MTTQ-BTT",
                province.name(),
                "Ban Thường trực Ủy ban MTTQ Việt Nam " + province.fullName(),
                "Ban Phong trào",
                List.of(
                        new Signer(List.of("TM. BAN THƯỜNG TRỰC", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ""),
                        new Signer(List.of("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), "")),
                List.of("Như trên", "Lưu: VT, BPT"),
                Spelling.ON_U);
    }

    Signer signer(int index) {
        return signers.get(Math.min(Math.max(index, 0), signers.size() - 1));
    }
}
