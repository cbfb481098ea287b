package vn.dondoc.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Opening.Entry;
import vn.dondoc.calendar.Opening.Withdrawal;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;

/**
 * What an office letter asks for and no rule of the pack foresees. Kept for good, as it was entered; one that was a
 * mistake is withdrawn. It is a rule of its own ({@link RuleOfRequest}), owed for one period of the same number.
 *
 * @param id 0 = not kept yet
 * @param number counted from 1 in each pack; withdrawn ones keep theirs
 * @param year of the pack
 * @param letterNumber absent = the letter has none
 * @param subject what people call it
 * @param kind a report or a task
 * @param form code of one of the pack's forms; absent = in words
 * @param terms in the order entered, the last is in force; never empty
 * @param withdrawn absent = it stands
 */
public record Request(
        long id,
        int number,
        int year,
        @Nullable String letterNumber,
        LocalDate letterDay,
        String subject,
        Rule.Kind kind,
        @Nullable String form,
        Asked asked,
        List<Term> terms,
        Entry entered,
        @Nullable Withdrawal withdrawn) {

    /** What codes of packs never begin with: they have no dot. */
    private static final String CODE = "YC.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Request {
        terms = List.copyOf(terms);
    }

    /** Whether it is what a letter asks for, and no rule of a pack. */
    public static boolean isBehind(Rule rule) {
        return rule.code().startsWith(CODE);
    }

    /** Of its rule. */
    public String code() {
        return CODE + number;
    }

    /** {@code 2020/3}. */
    public Period period() {
        return new Period(year, Rhythm.OCCASIONAL, number);
    }

    public boolean stands() {
        return withdrawn == null;
    }

    public Term term() {
        return terms.get(terms.size() - 1);
    }

    /** {@code Công văn số 128/MTTQ-BTT ngày 10/11/2020}. */
    public String letter() {
        String day = "ngày " + DAY.format(letterDay);
        return letterNumber == null ? "Công văn " + day : "Công văn số " + letterNumber + " " + day;
    }
}
