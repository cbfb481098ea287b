package vn.dondoc.guidance.facts;

/** Whether the duty exists at all is not known: the figure that {@code Áp dụng khi} asks for is missing. */
public record Undecided(Duty duty) implements Spoken {}
