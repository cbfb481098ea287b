package vn.dondoc.account;

/** A person has a new password: what the old one opened is closed. */
public record PasswordSet(String username) {}
