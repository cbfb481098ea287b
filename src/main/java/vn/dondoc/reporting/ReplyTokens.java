package vn.dondoc.reporting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/**
 * The tokens that our mails carry, so that an answer or a returned mail is known to be about this person and these
 * duties, whichever address it comes from.
 */
@Repository
@Transactional
public class ReplyTokens {

    /** Small letters only: what a mail passes through may not keep capitals apart. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static final int LENGTH = 24;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReplyTokens(JdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.clock = clock;
    }

    /**
     * What a token stands for.
     *
     * @param username whom we wrote to
     * @param duties what we wrote about, in that order, perhaps nothing
     */
    public record Reply(String token, String username, Instant mintedAt, List<ReportKey> duties) {}

    /**
     * A new token, kept in the transaction that files the mail.
     *
     * @param username whom the mail is for
     * @param duties what it speaks of, in order; one named twice counts once
     * @return 24 small letters and digits that nobody can guess
     */
    public String mint(String username, List<ReportKey> duties) {
        String token = draw();
        jdbc.sql("insert into reply_token (token, username, minted_at) values (?, ?, ?)")
                .params(token, username, StoredFigures.time(clock.instant()))
                .update();
        List<ReportKey> distinct = List.copyOf(new LinkedHashSet<>(duties));
        batches.batchUpdate(
                "insert into reply_token_duty (token, place, rule, unit, period) values (?, ?, ?, ?, ?)",
                IntStream.range(0, distinct.size())
                        .mapToObj(place -> row(token, place, distinct.get(place)))
                        .toList());
        return token;
    }

    private String draw() {
        StringBuilder token = new StringBuilder();
        while (token.length() < LENGTH) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    private static Object[] row(String token, int place, ReportKey duty) {
        return new Object[] {
            token, place, duty.rule(), duty.unit().toString(), duty.period().toString()
        };
    }

    /** @param token as it was minted; anything else finds nothing */
    @Transactional(readOnly = true)
    public Optional<Reply> find(String token) {
        return jdbc.sql("select * from reply_token where token = ?")
                .param(token)
                .query((row, number) -> new Reply(
                        token, row.getString("username"), StoredFigures.instant(row, "minted_at"), duties(token)))
                .optional();
    }

    private List<ReportKey> duties(String token) {
        return jdbc.sql("select * from reply_token_duty where token = ? order by place")
                .param(token)
                .query((row, number) -> new ReportKey(
                        row.getString("rule"),
                        UnitId.parse(row.getString("unit")),
                        Period.parse(row.getString("period"))))
                .list();
    }
}
