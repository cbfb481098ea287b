package vn.dondoc.notices.contact;

/** A question was put. Published inside the transaction that keeps it. */
public record QuestionAsked(Question question) {}
