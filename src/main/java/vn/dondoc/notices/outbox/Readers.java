package vn.dondoc.notices.outbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Units;

/** The people whom mails are for, as they are today: their names, units and addresses. */
@Component
class Readers {

    private final Officers officers;
    private final Units units;
    private final Clock clock;

    Readers(Officers officers, Units units, Clock clock) {
        this.officers = officers;
        this.units = units;
        this.clock = clock;
    }

    /** By user name. */
    Map<String, String> names() {
        return today().stream().collect(Collectors.toMap(Officer::username, Officer::name));
    }

    /** Names by address in small letters; a shared address has several. */
    Map<String, String> holders() {
        return today().stream()
                .filter(officer -> officer.email() != null)
                .collect(Collectors.toMap(
                        officer -> BadAddresses.small(String.valueOf(officer.email())),
                        Officer::name,
                        (one, other) -> one + ", " + other));
    }

    /** A filter of the page as the store understands it. */
    Wanted wanted(OutboxFilter filter) {
        Set<String> recipients = filter.person() == null && filter.unit() == null ? null : usernames(filter);
        return new Wanted(filter.state(), filter.kind(), filter.words() == null ? "" : filter.words(), recipients);
    }

    private Set<String> usernames(OutboxFilter filter) {
        Territory territory = units.territory();
        return today().stream()
                .filter(officer -> has(filter.person(), officer.name(), officer.username(), officer.email()))
                .filter(officer -> filter.unit() == null
                        || officer.offices().stream()
                                .flatMap(office -> territory.find(office.unit()).stream())
                                .anyMatch(unit -> has(filter.unit(), unit.fullName())))
                .map(Officer::username)
                .collect(Collectors.toSet());
    }

    private static boolean has(@Nullable String part, @Nullable String... texts) {
        return part == null
                || Arrays.stream(texts)
                        .anyMatch(text ->
                                text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
    }

    private List<Officer> today() {
        return officers.on(LocalDate.now(clock));
    }
}
