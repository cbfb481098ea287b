package vn.dondoc.compliance.waiving;

/** A unit asked to be let off something it owes, or for more time. Told within the transaction that keeps it. */
public record WaiverAsked(WaiverRequest request) {}
