package vn.dondoc.compliance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.reporting.Receipt;

/**
 * The machine-readable reason of a verdict: {@code name=figure} by blanks. Says nothing that changes with the mere
 * passing of days, so that a verdict which stands is not written anew each night.
 */
record Reason(Case of) {

    private static final Pattern EXTENDED = Pattern.compile("\\bextended=(\\S+)");
    private static final Pattern LETTER = Pattern.compile("\\bby=([^ ]+)");

    /** Stands in a letter's number for the blank, which parts the figures. */
    private static final char NO_BREAK = '\u00A0';

    private static final Pattern INSTEAD = Pattern.compile("\\binstead_of=([^@\\s]+)@(\\S+)");

    String code() {
        List<String> parts = new ArrayList<>();
        if (!of.inScope()) {
            parts.add("out_of_scope");
        } else if (of.measure() != null) {
            parts.add(of.measure().reason());
        } else {
            addReceipts(parts);
        }
        if (of.inScope() && of.condition() != null) {
            parts.add("condition=" + of.obligation().rule().condition().indicator());
        }
        if (of.awaitingFigures()) {
            parts.add("report=" + of.obligation().rule().figuresFrom());
        }
        if (of.waiver() != null) {
            LocalDate newDue = of.waiver().newDue();
            parts.add(newDue == null ? "waived" : "extended=" + newDue);
            if (of.waiver().letter() != null) {
                parts.add("by=" + of.waiver().letter().replace(' ', NO_BREAK));
            }
        }
        return String.join(" ", parts);
    }

    /** Reads the new day back from a code; absent = no extension. */
    static @Nullable LocalDate extendedTo(String code) {
        Matcher extended = EXTENDED.matcher(code);
        return extended.find() ? LocalDate.parse(extended.group(1)) : null;
    }

    /** Reads the number of the paper back by which it was waived or extended; absent = none was named. */
    static @Nullable String letter(String code) {
        Matcher letter = LETTER.matcher(code);
        return letter.find() ? letter.group(1).replace(NO_BREAK, ' ') : null;
    }

    /** Reads the paper that settled it instead back from a code: rule and period; absent = its own receipt did. */
    static Rule.@Nullable Replaced insteadOf(String code) {
        Matcher instead = INSTEAD.matcher(code);
        return instead.find() ? new Rule.Replaced(instead.group(1), Period.parse(instead.group(2))) : null;
    }

    /** Reads a whole number back from a code. @throws IllegalArgumentException if it has none of that name */
    static long figure(String code, String name) {
        Matcher figure = Pattern.compile("\\b" + name + "=(-?\\d+)").matcher(code);
        if (!figure.find()) {
            throw new IllegalArgumentException("No " + name + " in " + code);
        }
        return Long.parseLong(figure.group(1));
    }

    private void addReceipts(List<String> parts) {
        parts.add("received=" + of.receipts().size());
        parts.add("owed=" + of.owed());
        Receipt deciding = of.deciding();
        if (deciding != null) {
            if (deciding == of.instead()) {
                parts.add("instead_of=%s@%s".formatted(deciding.rule(), deciding.period()));
            }
            LocalDateTime at = deciding.receivedAt().atZone(Due.ZONE).toLocalDateTime();
            parts.add("at=" + at.truncatedTo(ChronoUnit.SECONDS));
            if (of.due() != null && of.due().isPast(deciding.receivedAt())) {
                parts.add("late=" + ChronoUnit.DAYS.between(of.due().lastDay(), at.toLocalDate()));
            }
        }
    }
}
