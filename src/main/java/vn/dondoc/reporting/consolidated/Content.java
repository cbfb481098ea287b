package vn.dondoc.reporting.consolidated;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, with all its figures filled in: what the paper, the workbook and the page are made from, and what
 * an issue keeps.
 *
 * @param symbol after the number: {@code BC-MTTQ-BTT}
 * @param committee how the issuer is named in a sentence
 * @param formTitle the title of the form as printed
 * @param source moment, days and coverage of the figures
 * @param figures the form, line by line
 * @param texts the texts before their blanks were filled, by block
 * @param said the same texts filled
 */
record Content(
        List<String> superior,
        List<String> issuer,
        String symbol,
        String town,
        String committee,
        String title,
        List<Paragraph> body,
        List<String> recipients,
        List<String> signedAs,
        String formTitle,
        String source,
        List<FigureLine> figures,
        List<SenderLine> senders,
        Map<String, String> texts,
        Map<String, String> said) {

    /** A paragraph of the body. */
    record Paragraph(Style style, String text) {}

    enum Style {
        CHAPTER,
        HEADING,
        TEXT
    }

    /**
     * A line of the form.
     *
     * @param number as printed; empty for a section, and for the second figure of a line
     * @param level 0 to 2; sections have -1
     * @param code of the figure; absent for sections and headings
     * @param name of the figure, by itself; empty without figure
     * @param value as written, in full; empty without figure
     * @param amount the same as a number, the lower bound where it is not certain; absent for words
     * @param coverage of how many of those below it is whole: {@code 10/11}
     * @param missing whose part is missing
     */
    record FigureLine(
            String number,
            String text,
            int level,
            @Nullable String code,
            String name,
            String measure,
            String value,
            @Nullable BigDecimal amount,
            boolean certain,
            String coverage,
            String missing) {

        public boolean isSection() {
            return level < 0;
        }
    }

    /**
     * A unit below.
     *
     * @param unit its identity
     * @param due last day, empty where there is none
     * @param received moment, empty if nothing came
     * @param daysLate 0 = not late
     */
    record SenderLine(
            String unit, String name, Sender.State state, String due, String received, long daysLate, boolean figures) {

        /** {@code Gửi chậm 02 ngày}. */
        String say(Words words) {
            String standing = words.say("sender." + state, Words.count(daysLate));
            return figures || state == Sender.State.WAIVED || received.isEmpty()
                    ? standing
                    : words.say("sender.no-figures", standing);
        }

        /** The same as an amended report compares it: one more day without a report is no news. */
        String compared(Words words) {
            return state == Sender.State.MISSING ? words.say("sender." + Sender.State.OPEN) : say(words);
        }
    }

    /** Whether something is left to be written: "…" stands for it in the standard texts. */
    public boolean isUnfinished() {
        return body.stream().anyMatch(paragraph -> paragraph.text().contains("…"));
    }
}
