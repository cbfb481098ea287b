package vn.dondoc.dashboard;

import java.util.Comparator;
import java.util.List;

/**
 * What one unit owes, has coming and has sent.
 *
 * @param overdue the latest first
 * @param next the next due days, the nearest first, at most {@link #NEXT}
 * @param forms reports with a form that are still open
 * @param received what has come in and had a day, by rule as written
 * @param targets what is judged by figures
 * @param others the rest: no day, not among the next, waived, not applicable
 */
record UnitSheet(
        List<Standing> overdue,
        List<Standing> next,
        List<Standing> forms,
        List<Standing> received,
        List<Standing> targets,
        List<Standing> others) {

    private static final int NEXT = 3;

    /** @param standings of that unit alone, by rule as written */
    static UnitSheet of(List<Standing> standings) {
        List<Standing> overdue = standings.stream()
                .filter(Standing::isOwed)
                .sorted(Comparator.comparing(Standing::daysLate).reversed())
                .toList();
        List<Standing> ahead = standings.stream()
                .filter(standing -> !standing.isTarget() && standing.isOpen() && !standing.isOwed())
                .filter(standing -> standing.days() != null && standing.days() >= 0)
                .sorted(Comparator.comparing(Standing::days))
                .toList();
        return new UnitSheet(
                overdue,
                ahead.stream().limit(NEXT).toList(),
                standings.stream()
                        .filter(standing -> standing.form() != null && standing.isOpen())
                        .toList(),
                standings.stream().filter(UnitSheet::isListedAsReceived).toList(),
                standings.stream().filter(Standing::isTarget).toList(),
                standings.stream()
                        .filter(standing ->
                                !standing.isTarget() && !isListedAsReceived(standing) && !overdue.contains(standing))
                        .toList());
    }

    private static boolean isListedAsReceived(Standing standing) {
        return standing.isReceived() && standing.due() != null;
    }
}
