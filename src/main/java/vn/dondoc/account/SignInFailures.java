package vn.dondoc.account;

import java.time.Instant;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.transaction.annotation.Transactional;

interface SignInFailures extends JpaRepository<SignInFailure, Long> {

    long countByUsernameAndAddressAndFailedAtAfter(String username, String address, Instant moment);

    @Transactional
    void deleteByUsernameAndAddress(String username, String address);

    @Transactional
    void deleteByFailedAtBefore(Instant moment);
}
