package vn.dondoc.reporting.api;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.account.Tokens;
import vn.dondoc.account.api.ApiRefusal;
import vn.dondoc.account.api.Flaw;

/**
 * Does what is asked under a key of the request once, however often it is asked: also by two at once, and when the
 * first was cut off before it heard the answer. What was refused has done nothing and may be asked again under the key.
 */
@Component
class Once {

    static final String HEADER = "Idempotency-Key";

    /** So long the same request is known again; whoever asks later does it anew. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int LONGEST = 100;
    private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST + "}");

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    Once(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is answered.
     *
     * @param location where what was made lies
     * @param body JSON
     */
    record Answer(String location, String body) {}

    /** @param again whether it had been done before */
    record Answered(Answer answer, boolean again) {}

    private record Kept(String digest, Answer answer) {}

    /**
     * @param username who asks; keys are each person's own
     * @param key as sent, absent if it was not
     * @param path to which it was sent
     * @param body as sent
     * @param work what is to be done; runs in a transaction together with the keeping of its answer
     * @throws ApiRefusal as {@code work} throws; or for want of a key, for one used for something else already, or
     *     because somebody changed the same in the same moment
     */
    Answered answer(String username, @Nullable String key, String path, byte[] body, Supplier<Answer> work) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw ApiRefusal.malformed(Flaw.ofHeader(HEADER, "api.fault.key", LONGEST));
        }
        String digest = Tokens.hash(path + "\n" + new String(body, StandardCharsets.UTF_8));
        return again(username, key, digest).orElseGet(() -> first(username, key, digest, work));
    }

    private Answered first(String username, String key, String digest, Supplier<Answer> work) {
        try {
            return transactions.execute(transaction -> new Answered(done(username, key, digest, work), false));
        } catch (OptimisticLockingFailureException faster) {
            throw again(HttpStatus.CONFLICT, "overtaken");
        } catch (ConcurrencyFailureException waitedTooLong) {
            throw again(HttpStatus.CONFLICT, "busy");
        } catch (DataIntegrityViolationException faster) {
            // Either the same request came twice at once, or two that make the same report.
            return again(username, key, digest).orElseThrow(() -> again(HttpStatus.CONFLICT, "overtaken"));
        }
    }

    private static ApiRefusal again(HttpStatus status, String kind) {
        return new ApiRefusal(status, kind, List.of());
    }

    /** The row comes first: whoever asks the same now waits at it until this is done or undone. */
    private Answer done(String username, String key, String digest, Supplier<Answer> work) {
        jdbc.sql("insert into api_request (username, request_key, digest, made_at) values (?, ?, ?, ?)")
                .params(username, key, digest, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Answer answer = work.get();
        jdbc.sql("update api_request set location = ?, answer = ? where username = ? and request_key = ?")
                .params(answer.location(), answer.body(), username, key)
                .update();
        return answer;
    }

    private Optional<Answered> again(String username, String key, String digest) {
        Optional<Kept> kept = jdbc.sql("select * from api_request where username = ? and request_key = ?")
                .params(username, key)
                .query(Once::kept)
                .optional();
        if (kept.isPresent() && !kept.get().digest().equals(digest)) {
            throw new ApiRefusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "key-reused",
                    List.of(Flaw.ofHeader(HEADER, "api.problem.key-reused")));
        }
        return kept.map(first -> new Answered(first.answer(), true));
    }

    /** Forgets what is older than {@link #KEPT}. @return how many requests */
    int forget() {
        return jdbc.sql("delete from api_request where made_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getString("digest"), new Answer(row.getString("location"), row.getString("answer")));
    }
}
