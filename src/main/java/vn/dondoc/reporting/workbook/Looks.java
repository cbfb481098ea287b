package vn.dondoc.reporting.workbook;

import vn.dondoc.guidance.pack.Indicator;

/** How the cells of an indicator look. */
record Looks(Look entry, Look earlier) {

    static Looks of(Indicator indicator) {
        if (!indicator.type().isNumber()) {
            return new Looks(Look.WORDS, Look.CLOSED);
        }
        return indicator.type().decimals() == 0
                ? new Looks(Look.COUNT, Look.EARLIER_COUNT)
                : new Looks(Look.AMOUNT, Look.EARLIER_AMOUNT);
    }
}
