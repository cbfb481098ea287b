package vn.dondoc.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.PlainText;

/** A new person with a first office, as typed. */
record AccountForm(
        @Nullable String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable Role role,
        @Nullable String unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from) {

    static AccountForm empty(LocalDate today) {
        return new AccountForm("", "", "", "vi", Role.CLERK, "", today);
    }

    OfficeForm first() {
        return new OfficeForm(role, unit, from);
    }

    Officer officer(List<OfficeHeld> offices) {
        String address = plain(email);
        return new Officer(
                SignIn.username(plain(username)),
                plain(name),
                address.isEmpty() ? null : address,
                Locale.forLanguageTag(plain(language)),
                offices);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed);
    }
}
