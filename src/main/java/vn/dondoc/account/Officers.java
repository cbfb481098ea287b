package vn.dondoc.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people of this installation. */
public interface Officers {

    Optional<Officer> find(String username);

    /** Everyone who holds an office on that day; one query. */
    List<Officer> on(LocalDate day);
}
