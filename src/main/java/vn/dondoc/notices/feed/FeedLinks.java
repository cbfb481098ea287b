package vn.dondoc.notices.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Tokens;

/** The secret links, at most one a person; of the secret only a digest is kept. */
@Repository
@Transactional
class FeedLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a link; the one before is no longer good. @return the secret, to be shown once */
    String make(String username) {
        revoke(username);
        String token = Tokens.next();
        jdbc.sql("insert into calendar_feed (username, token_hash, made_at) values (?, ?, ?)")
                .params(username, Tokens.hash(token), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    void revoke(String username) {
        jdbc.sql("delete from calendar_feed where username = ?").param(username).update();
    }

    /** When the person's link was made; empty = there is none. */
    @Transactional(readOnly = true)
    Optional<Instant> madeAt(String username) {
        return jdbc.sql("select made_at from calendar_feed where username = ?")
                .param(username)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Whose link it is; empty = nobody's, or no longer. */
    @Transactional(readOnly = true)
    Optional<String> owner(String token) {
        return jdbc.sql("select username from calendar_feed where token_hash = ?")
                .param(Tokens.hash(token))
                .query(String.class)
                .optional();
    }
}
