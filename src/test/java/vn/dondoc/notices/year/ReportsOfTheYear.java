package vn.dondoc.notices.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.Receipt.Door;

/** When each report of a made-up year comes, by fixed dice: some early, on the last day, late, or never. */
public final class ReportsOfTheYear {

    private static final Door[] DOORS = {Door.PAGE, Door.MAIL, Door.ZALO, Door.PAPER, Door.E_OFFICE};

    private ReportsOfTheYear() {}

    public static List<Receipt> of(List<Obligation> obligations, long seed) {
        List<Receipt> receipts = new ArrayList<>();
        for (Obligation owed : obligations) {
            Due due = owed.due();
            if (due == null || owed.rule().kind() == Rule.Kind.TARGET) {
                continue;
            }
            Random dice =
                    new Random(seed * 31 + (owed.rule().code() + owed.unit().id() + owed.period()).hashCode());
            dice.nextInt();
            LocalDate day = switch (dice.nextInt(10)) {
                case 0, 1, 2 -> due.lastDay().minusDays(1 + dice.nextInt(20));
                case 3, 4 -> due.lastDay();
                case 5, 6, 7 -> due.lastDay().plusDays(1 + dice.nextInt(14));
                default -> LocalDate.MAX;
            };
            if (day != LocalDate.MAX) {
                Instant at = day.atTime(9 + dice.nextInt(8), dice.nextInt(60))
                        .atZone(Due.ZONE)
                        .toInstant();
                Door door = DOORS[dice.nextInt(DOORS.length)];
                receipts.add(
                        new Receipt(owed.unit().id(), owed.rule().code(), owed.period(), at, at, door, null, null));
            }
        }
        return receipts;
    }
}
