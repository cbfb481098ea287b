package vn.dondoc.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, Long> {

    @EntityGraph(attributePaths = "offices")
    Optional<Account> findByUsername(String username);

    /** What a person is called. */
    interface Named {
        String getUsername();

        String getName();
    }

    @Query("select a.username as username, a.name as name from Account a where a.username in :usernames")
    List<Named> named(Collection<String> usernames);

    @EntityGraph(attributePaths = "offices")
    @Query("select a from Account a order by a.sortKey, a.username")
    List<Account> inOrder();
}
