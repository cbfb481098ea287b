package vn.dondoc.account;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface IssuedInvitations extends JpaRepository<Invitation, String> {

    /** Those of one person that were not used. */
    List<Invitation> findByAccountAndUsedAtIsNull(Account account);
}
