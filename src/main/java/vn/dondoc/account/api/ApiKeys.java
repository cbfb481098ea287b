package vn.dondoc.account.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.account.PasswordSet;
import vn.dondoc.account.Tokens;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/**
 * The keys by which people let programs work for them. Of a key only its digest is kept. Days are those of the machine,
 * also where the clock of the demonstration is moved.
 */
@Service
@Transactional
class ApiKeys {

    /** Tells a key from other secrets, for people and for programs that look for secrets in what is published. */
    static final String PREFIX = "dondoc_";

    static final int MOST = 20;
    private static final int LONGEST_NAME = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration EXACTLY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Access access;
    private final InstantSource machine;

    ApiKeys(JdbcClient jdbc, Access access, @Qualifier("machineTime") InstantSource machine) {
        this.jdbc = jdbc;
        this.access = access;
        this.machine = machine;
    }

    /**
     * A key as its owner sees it.
     *
     * @param until the last day it is good, inclusive
     * @param lastUsed to the hour; absent = never used
     */
    record Key(
            long id,
            String username,
            String name,
            Instant madeAt,
            LocalDate until,
            @Nullable Instant lastUsed) {}

    LocalDate today() {
        return machine.instant().atZone(ZONE).toLocalDate();
    }

    /**
     * Makes a key for the person signed in.
     *
     * @param name what its owner tells it by
     * @param until the last day it is good: from today to a year from now
     * @return the key itself, to be shown once
     * @throws RefusedException naming each field at fault
     */
    String make(String name, @Nullable LocalDate until) {
        String plain = PlainText.of(name);
        check(plain, until);
        String key = PREFIX + Tokens.next();
        jdbc.sql("insert into api_key (username, name, key_hash, made_at, until_day) values (?, ?, ?, ?, ?)")
                .params(access.current().username(), plain, Tokens.hash(key), time(machine.instant()), until)
                .update();
        return key;
    }

    private void check(String name, @Nullable LocalDate until) {
        List<Fault> faults = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at("name", 0, "account.fault.key.name", LONGEST_NAME));
        }
        if (until == null || until.isBefore(today()) || until.isAfter(today().plusYears(1))) {
            faults.add(Fault.at("until", 0, "account.fault.key.until"));
        }
        if (own().size() >= MOST) {
            faults.add(Fault.at("name", 0, "account.fault.key.most", MOST));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    /** Those of the person signed in that are still good, the newest first. */
    @Transactional(readOnly = true)
    List<Key> own() {
        return jdbc.sql("select * from api_key where username = ? and revoked_at is null and until_day >= ?"
                        + " order by made_at desc, id desc")
                .params(access.current().username(), today())
                .query(ApiKeys::key)
                .list();
    }

    /** Takes a key back from now on; somebody else's stays as it is. */
    void revoke(long id) {
        jdbc.sql("update api_key set revoked_at = ? where id = ? and username = ? and revoked_at is null")
                .params(time(machine.instant()), id, access.current().username())
                .update();
    }

    /** With a password the keys end, too: they may have been made by whom the new one is to keep out. */
    @EventListener
    void on(PasswordSet set) {
        jdbc.sql("update api_key set revoked_at = ? where username = ? and revoked_at is null")
                .params(time(machine.instant()), set.username())
                .update();
    }

    /** Whose key it is, and notes that it was used; empty for what is no key or no longer one. */
    Optional<Key> use(String key) {
        Optional<Key> found = jdbc.sql(
                        "select * from api_key where key_hash = ? and revoked_at is null and until_day >= ?")
                .params(Tokens.hash(key), today())
                .query(ApiKeys::key)
                .optional();
        found.filter(used -> used.lastUsed() == null
                        || used.lastUsed().isBefore(machine.instant().minus(EXACTLY)))
                .ifPresent(used -> jdbc.sql("update api_key set last_used_at = ? where id = ?")
                        .params(time(machine.instant()), used.id())
                        .update());
        return found;
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        OffsetDateTime lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
        return new Key(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_day", LocalDate.class),
                lastUsed == null ? null : lastUsed.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
