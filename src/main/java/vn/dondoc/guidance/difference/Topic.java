package vn.dondoc.guidance.difference;

import vn.dondoc.guidance.language.Rule;

/** The kinds of things of which a pack is made, in the order in which planners ask about them. */
public enum Topic {
    TARGET,
    REPORT,
    TASK,
    DOCUMENT,
    INDICATOR,
    FORM,
    ALLOTMENT,
    SETTING;

    static Topic of(Rule.Kind kind) {
        return switch (kind) {
            case TARGET -> TARGET;
            case REPORT -> REPORT;
            case TASK -> TASK;
        };
    }
}
