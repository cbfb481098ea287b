package vn.dondoc.guidance.facts;

/** Said of a duty by {@code verdicts.drl}, so that the later rules of the table pass it by. */
public sealed interface Spoken permits Judged, Undecided {

    Duty duty();
}
