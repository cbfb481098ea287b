package vn.dondoc.reporting.form;

import java.util.List;
import vn.dondoc.reporting.figures.EntryFault;

/** What came of posting a form. */
public sealed interface Outcome {

    /** All of it was saved. */
    record Kept() implements Outcome {}

    /** Nothing was saved; all faults, and with them the questions already answered. */
    record Refused(List<EntryFault> faults) implements Outcome {}

    /** Nothing was saved: somebody else changed it in between. */
    record Overtaken() implements Outcome {}
}
