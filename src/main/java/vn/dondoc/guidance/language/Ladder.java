package vn.dondoc.guidance.language;

import java.util.List;

/**
 * When a unit is reminded, in the order of time.
 *
 * @param words as written
 */
public record Ladder(String words, List<Step> steps) {

    /**
     * One step.
     *
     * @param workingDays working days from the last acceptable day: negative before it, 0 on it, positive after it
     * @param reach who is told
     */
    public record Step(int workingDays, Reach reach) {}

    /** How far up a step goes. */
    public enum Reach {
        /** The person in charge and the office's shared mailbox; the chair too from the due day on. */
        OFFICE,
        /** {@code báo cáo lãnh đạo}: the leaders one tier up as well. */
        LEADERS,
        /** {@code dự thảo công văn}: a letter is drafted for staff. */
        LETTER
    }
}
