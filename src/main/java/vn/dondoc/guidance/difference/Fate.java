package vn.dondoc.guidance.difference;

/** What became of a part of a pack. */
public enum Fate {
    NEW,
    GONE,
    CHANGED,
    /** The same under another code; may have changed besides. */
    RENAMED
}
