package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.dondoc.account.Access;
import vn.dondoc.territory.UnitId;

/** The signed letters that named a unit: part of its history, whatever came in since. */
@Service
public class LettersOfUnit {

    private static final int SHOWN = 20;

    private final Letters letters;
    private final Access access;

    LettersOfUnit(Letters letters, Access access) {
        this.letters = letters;
        this.access = access;
    }

    /**
     * One letter.
     *
     * @param number as signed: {@code 249/MTTQ-BTT}
     * @param day of the letter
     * @param newDay by which it asked; the first lateness stays
     */
    public record Sent(long id, String number, LocalDate day, String subject, LocalDate newDay) {}

    /** The newest first; only for those who may see the unit. */
    public List<Sent> of(UnitId unit) {
        access.requireSee(unit);
        return letters.naming(unit, SHOWN).stream()
                .filter(letter -> letter.signing() != null)
                .map(letter -> new Sent(
                        letter.id(),
                        letter.signing().number(),
                        letter.signing().day(),
                        letter.content().subject(),
                        letter.content().newDay()))
                .toList();
    }
}
