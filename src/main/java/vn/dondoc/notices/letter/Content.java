package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.List;

/**
 * What a version of a letter says, and of whom.
 *
 * @param subject {@code V/v đôn đốc gửi báo cáo 6 tháng năm 2020}
 * @param addressees after "Kính gửi:"
 * @param body paragraph by paragraph
 * @param notes lines above the list
 * @param newDay by which the letter asks for it; a working day. The first lateness stays as it is.
 * @param newHour of that day, 1 to 24
 * @param signer name of who signs; empty = left open
 */
record Content(
        String subject,
        List<String> addressees,
        List<String> body,
        List<String> notes,
        LocalDate newDay,
        int newHour,
        List<String> signedAs,
        String signer,
        List<Item> items) {

    /**
     * A line of the list.
     *
     * @param matter the report or task with its period
     * @param clause where it is asked for
     * @param daysLate calendar days on the day of drafting
     */
    record Item(ItemKey key, String unitName, String matter, String clause, LocalDate dueDay, int daysLate) {}
}
