package vn.dondoc.guidance;

/** A revision of a draft with its files, byte for byte as they were saved. */
public record Draft(DraftHead head, PackFiles files) {}
