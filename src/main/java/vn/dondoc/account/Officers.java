package vn.dondoc.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.account.Officer.OfficeHeld;

/** The people of this installation. */
public interface Officers {

    /** Tags of the languages that there are texts in. */
    List<String> LANGUAGES = List.of("vi", "en");

    /** The person with the offices held today, perhaps none. */
    Optional<Officer> find(String username);

    /** The names of some people by user name, with one query; accounts that are gone are left out. */
    Map<String, String> names(Collection<String> usernames);

    /** Everyone who holds an office on that day, by name in Vietnamese order; one query. */
    List<Officer> on(LocalDate day);

    /**
     * Everyone, with the offices held on that day, perhaps none, by name; only for administrators, and only people of units
     * they see.
     */
    List<Officer> all(LocalDate day);

    /**
     * Adds a person, who then sets a password by an {@link Invitations invitation}. Only for administrators, and only
     * into units they see.
     *
     * @param from first day of the offices, inclusive
     * @throws vn.dondoc.territory.RefusedException with every fault; its path is the name of the part at fault
     */
    void add(Officer officer, LocalDate from);

    /** Gives a person one more office from that day on; otherwise as {@link #add}. */
    void appoint(String username, OfficeHeld office, LocalDate from);

    /** Ends an office after its last day, inclusive; otherwise as {@link #add}. */
    void relieve(String username, OfficeHeld office, LocalDate lastDay);

    /**
     * Changes the language of mails and pages of the person signed in.
     *
     * @throws IllegalArgumentException if the pages are not written in it
     */
    void speak(Locale language);
}
