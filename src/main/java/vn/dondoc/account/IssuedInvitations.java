package vn.dondoc.account;

import org.springframework.data.jpa.repository.JpaRepository;

interface IssuedInvitations extends JpaRepository<Invitation, String> {}
