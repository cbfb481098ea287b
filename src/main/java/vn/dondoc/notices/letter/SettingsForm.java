package vn.dondoc.notices.letter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notices.letter.LetterSettings.Signer;
import vn.dondoc.notices.letter.LetterSettings.Spelling;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/**
 * The form of the settings, as typed; texts of several lines have one text a line.
 *
 * @param signerLines of each who may sign, those without lines are left out
 * @param signerNames beside them, in the same order
 */
record SettingsForm(
        String superior,
        String issuer,
        String symbol,
        String place,
        String committee,
        String office,
        @Nullable List<String> signerLines,
        @Nullable List<String> signerNames,
        String recipients,
        Spelling spelling) {

    private static final int LONGEST = 1000;
    private static final int MOST_SIGNERS = 3;

    /** @throws RefusedException if something that every letter needs is missing */
    LetterSettings read() {
        LetterSettings read = new LetterSettings(
                Typed.lines(superior, LONGEST),
                Typed.lines(issuer, LONGEST),
                Typed.line(symbol, LONGEST),
                Typed.line(place, LONGEST),
                Typed.line(committee, LONGEST),
                Typed.line(office, LONGEST),
                signers(),
                Typed.lines(recipients, LONGEST),
                spelling);
        List<Fault> faults = new ArrayList<>();
        require(read.issuer().isEmpty(), "issuer", faults);
        require(read.symbol().isEmpty(), "symbol", faults);
        require(read.place().isEmpty(), "place", faults);
        require(read.committee().isEmpty(), "committee", faults);
        require(read.signers().isEmpty(), "signers", faults);
        require(read.recipients().isEmpty(), "recipients", faults);
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return read;
    }

    private List<Signer> signers() {
        List<Signer> signers = new ArrayList<>();
        for (int i = 0; i < Math.min(size(), MOST_SIGNERS); i++) {
            List<String> lines = Typed.lines(text(signerLines, i), LONGEST);
            if (!lines.isEmpty()) {
                signers.add(new Signer(lines, Typed.line(text(signerNames, i), LONGEST)));
            }
        }
        return signers;
    }

    private int size() {
        return signerLines == null ? 0 : signerLines.size();
    }

    private static String text(@Nullable List<String> texts, int index) {
        return texts == null || index >= texts.size() ? "" : texts.get(index);
    }

    private static void require(boolean missing, String field, List<Fault> faults) {
        if (missing) {
            faults.add(Fault.at(field, 0, "letter.fault.setting." + field));
        }
    }
}
