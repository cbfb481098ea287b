package vn.dondoc.guidance.facts;

/**
 * Concluded by the common rules: a figure that somebody should look at. Changes no verdict.
 *
 * @param kind what is doubtful: {@code differs-below}, {@code less-than-below}, {@code differs-registered},
 *     {@code above-whole}, {@code total}, {@code fell}, {@code all-zero}
 * @param who the unit
 * @param period the period's name
 * @param indicator code of the indicator; empty if it is the whole report
 * @param said what the unit says
 * @param other what it is held against
 */
public record Doubt(String kind, String who, String period, String indicator, long said, long other) {

    public Doubt(String kind, Reported figure, long other) {
        this(kind, figure.who(), figure.period(), figure.indicator(), figure.value(), other);
    }

    public Doubt(String kind, Total total) {
        this(kind, total.who(), total.period(), total.indicator(), total.left(), total.right());
    }

    public Doubt(String kind, Sheet sheet) {
        this(kind, sheet.who(), sheet.period(), "", 0, 0);
    }
}
