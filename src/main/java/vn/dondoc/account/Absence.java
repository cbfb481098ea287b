package vn.dondoc.account;

import java.time.LocalDate;

/**
 * A person is away and somebody else gets their mails.
 *
 * @param username who is away
 * @param deputy who stands in
 * @param from first day, inclusive
 * @param until last day, inclusive
 */
public record Absence(String username, String deputy, LocalDate from, LocalDate until) {}
