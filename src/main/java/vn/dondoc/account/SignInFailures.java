package vn.dondoc.account;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who tried in vain to sign in lately, and from where. An attempt stands here before its password is looked at, so that of
 * many at once each counts the others.
 */
@Repository
@Transactional
class SignInFailures {

    private final JdbcClient jdbc;

    SignInFailures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there were: for this name from this address, for the name from anywhere, from the address for any name. */
    record Counts(long both, long name, long address) {}

    /** @return by which it is taken back */
    long note(String username, String address, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into sign_in_failure (username, address, failed_at) values (?, ?, ?)")
                .params(username, address, at.atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** Those after that moment. */
    @Transactional(readOnly = true)
    Counts since(Instant moment, String username, String address) {
        return jdbc.sql("""
                        select (select count(*) from sign_in_failure
                                where username = :name and address = :address and failed_at > :since) as both_of_them,
                               (select count(*) from sign_in_failure
                                where username = :name and failed_at > :since) as of_name,
                               (select count(*) from sign_in_failure
                                where address = :address and failed_at > :since) as of_address
                        """)
                .param("name", username)
                .param("address", address)
                .param("since", moment.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Counts(row.getLong("both_of_them"), row.getLong("of_name"), row.getLong("of_address")))
                .single();
    }

    void takeBack(long id) {
        jdbc.sql("delete from sign_in_failure where id = ?").param(id).update();
    }

    void forgive(String username, String address) {
        jdbc.sql("delete from sign_in_failure where username = ? and address = ?")
                .params(username, address)
                .update();
    }

    void forgetUntil(Instant moment) {
        jdbc.sql("delete from sign_in_failure where failed_at <= ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("select count(*) from sign_in_failure")
                .query(Long.class)
                .single();
    }
}
