package vn.dondoc.account;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.BindingResult;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/** An office to be held, as chosen and typed; {@code unit} is the code of its unit. */
record OfficeForm(
        @Nullable Role role,
        @Nullable String unit,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from) {

    /** The office, of the unit that has this code on its first day; absent with its faults told. */
    Optional<OfficeHeld> office(Territory territory, BindingResult errors) {
        if (role == null && !errors.hasFieldErrors("role")) {
            errors.rejectValue("role", "account.fault.office.none");
        }
        if (from == null && !errors.hasFieldErrors("from")) {
            errors.rejectValue("from", "account.fault.day");
        }
        if (role == null || from == null) {
            return Optional.empty();
        }
        String code = unit == null ? "" : PlainText.of(unit);
        Optional<Unit> found = territory.on(from).find(code);
        if (found.isEmpty()) {
            errors.rejectValue("unit", "account.fault.unit", new Object[] {code}, null);
        }
        return found.map(held -> new OfficeHeld(role, held.id()));
    }
}
