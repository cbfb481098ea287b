package vn.dondoc.guidance.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack: who owes what by when, and from which clause.
 *
 * @param kind target, report or task
 * @param code its name everywhere, {@code [A-Z0-9-]{2,20}}
 * @param title what people call it
 * @param sentence the sentence as the planner wrote it, NFC, single spaces
 * @param file file name inside the pack
 * @param line line of its heading, counted from 1
 * @param citations the clauses it comes from; never empty
 * @param binding duty or aim
 * @param scope who owes it
 * @param rhythms its periods; one rule can have several
 * @param demand what is owed
 * @param deadline by when
 * @param event what must happen first and opens it each time anew, as written after {@code Khi xảy ra} ({@code thiên
 *     tai}) or, where the rule has no rhythm of its own, what its days count from; absent = owed without it
 * @param severity how far it is followed up
 * @param figuresFrom code of the report rule that brings a target's figures; absent = figures may come any time
 * @param condition {@code Áp dụng khi}: holds on the unit's own figures; absent = always
 * @param except codes of units it does not apply to
 * @param only codes of units it alone applies to; absent = all of the scope; empty = the list is not known yet
 * @param cutOff {@code Chốt số liệu}; absent = not said
 * @param ladder {@code Nhắc}; absent = the pack's ladder for the rhythm
 * @param remedy {@code Đề nghị}: what a late unit is asked to do; absent = the usual words
 * @param from first day in force, inclusive; absent = the pack's
 * @param until last day in force, inclusive; absent = the pack's
 * @param examples figures and the verdict they give
 * @param insteadOf {@code Thay cho}: reports that one paper of this rule also settles
 */
public record Rule(
        Kind kind,
        String code,
        String title,
        String sentence,
        String file,
        int line,
        List<Citation> citations,
        Binding binding,
        Scope scope,
        List<Rhythm> rhythms,
        Demand demand,
        Deadline deadline,
        @Nullable String event,
        Severity severity,
        @Nullable String figuresFrom,
        @Nullable Condition condition,
        Set<String> except,
        @Nullable Set<String> only,
        @Nullable LocalDate cutOff,
        @Nullable Ladder ladder,
        @Nullable String remedy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Example> examples,
        List<Replaced> insteadOf) {

    /** How many receipts settle it: the last of them decides the day. */
    public int owed() {
        return demand instanceof Demand.SendAtLeast several ? several.number() : 1;
    }

    /** Whether it applies to the units of a list that is still empty: {@code Chưa có danh sách}. */
    public boolean isListMissing() {
        return only != null && only.isEmpty();
    }

    /** {@code Chỉ tiêu}, {@code Báo cáo}, {@code Nhiệm vụ}. */
    public enum Kind {
        TARGET,
        REPORT,
        TASK
    }

    /** {@code phải} or {@code phấn đấu}. */
    public enum Binding {
        DUTY,
        AIM
    }

    /**
     * A clause of a guidance document.
     *
     * @param document the document's id in the pack
     * @param clause the clause's number as printed
     */
    public record Citation(String document, String clause) {}

    /** {@code BC-THANG tháng 6}: the report of a period that another paper settles as well. */
    public record Replaced(String report, Period period) {}

    /** {@code số hộ nghèo lớn hơn 0}: an indicator of the unit held against a number. */
    public record Condition(String words, String indicator, Comparison comparison, long number) {}

    /**
     * {@code 1.704/1.705 → Chưa đạt}.
     *
     * @param value the figure, or the numerator of a share
     * @param whole the denominator: the whole of a share, the number allotted, all units below, the earlier figure;
     *     absent for a count
     * @param met whether the verdict is "Đạt"
     * @param line line of the file
     */
    public record Example(
            String words, long value, @Nullable Long whole, boolean met, int line) {}
}
