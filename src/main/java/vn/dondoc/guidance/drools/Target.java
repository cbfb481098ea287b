package vn.dondoc.guidance.drools;

import vn.dondoc.guidance.language.Demand;

/**
 * What the rules of a target ask of the fact that measures it.
 *
 * @param fact name of the fact
 * @param figure which of them is meant
 * @param given what must hold for there to be anything to compare; may be empty
 * @param nothing name and constraint of the rule for those that have nothing to be held against; may be empty
 */
record Target(String fact, String figure, String given, Bar bar, Nothing nothing) {

    /** @param constraint empty = there is no such rule */
    record Nothing(String name, String constraint) {

        static final Nothing NONE = new Nothing("", "");
    }

    static Target share(Demand.Share share, String figure) {
        return new Target(
                "Tally",
                figure,
                "whole > 0, ",
                Bar.ofPercent(share.comparison(), share.percent()),
                new Nothing("nothing to share", "whole == 0"));
    }

    static Target count(Bar bar, String figure) {
        return new Target("Count", figure, "", bar, Nothing.NONE);
    }

    static Target allotted(Demand.Allotted allotted, String figure) {
        return new Target(
                "Quota",
                figure,
                "allotted > 0, ",
                Bar.ofAllotted(allotted.comparison(), allotted.percent()),
                new Nothing("nothing allotted", "allotted == 0"));
    }

    static Target change(Demand.Change change, String figure) {
        return new Target(
                "Trend",
                "%s, since == \"%s\"".formatted(figure, change.baseline().code()),
                "baseLow > 0, ",
                Bar.ofChange(change),
                new Nothing("nothing before", "baseHigh == 0"));
    }

    /** @param rule code of the rule whose demand it is */
    static Target meeting(Demand.Meeting meeting, String rule) {
        return new Target(
                "Attained",
                "rule == \"%s\"".formatted(rule),
                "whole > 0, ",
                Bar.ofPercent(meeting.comparison(), meeting.percent()),
                new Nothing("nobody asked", "whole == 0"));
    }
}
