package vn.dondoc.reporting.workbook;

import java.util.regex.Pattern;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Vietnamese;

/**
 * A workbook ready to be saved.
 *
 * @param name plain letters, so that every system keeps it: {@code BC-6T_Cao-Loc_2020-H1.xlsx}
 */
record WorkbookFile(String name, byte[] bytes) {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern OUTER = Pattern.compile("^-+|-+$");

    /** @param extra what else tells it apart; empty = nothing */
    static String name(String rule, Unit unit, Period period, String extra) {
        return rule + "_" + plain(unit.name()) + (extra.isEmpty() ? "" : "_" + plain(extra)) + "_"
                + period.toString().replace('/', '-') + ".xlsx";
    }

    /** {@code Cao Lộc} as {@code Cao-Loc}. */
    private static String plain(String name) {
        String hyphened = NOT_PLAIN.matcher(Vietnamese.plainLetters(name)).replaceAll("-");
        return OUTER.matcher(hyphened).replaceAll("");
    }
}
