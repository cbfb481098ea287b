package vn.dondoc.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, Long> {

    @EntityGraph(attributePaths = "offices")
    Optional<Account> findByUsername(String username);

    @EntityGraph(attributePaths = "offices")
    @Query("select a from Account a order by a.sortKey, a.username")
    List<Account> inOrder();
}
