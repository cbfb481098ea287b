package vn.dondoc.reporting.link;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.dondoc.account.Tokens;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.upload.Answers;
import vn.dondoc.reporting.workbook.reading.CellNote;

/** How senders answered what was asked of the workbooks they sent by links; the last answers stand. */
@Repository
class SentAnswers {

    private static final int LONGEST_ENTRY = 4000;

    private final JdbcTemplate jdbc;

    SentAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the answers to those doubts in place of earlier ones; others, and what was not offered, are passed over. */
    void keep(long upload, List<CellNote> doubts, Answers answers, Instant at) {
        Map<String, Object[]> rows = new HashMap<>();
        for (CellNote doubt : doubts) {
            String entry = answers.isChosen(doubt) ? answers.chosen().get(doubt.key()) : null;
            if (answers.answer(doubt) && (entry == null || entry.length() <= LONGEST_ENTRY)) {
                String question = Tokens.hash(doubt.key());
                rows.put(question, new Object[] {upload, question, entry, StoredFigures.time(at)});
            }
        }
        jdbc.update("delete from sent_answer where upload_id = ?", upload);
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into sent_answer (upload_id, question, entry, answered_at) values (?, ?, ?, ?)",
                    List.copyOf(rows.values()));
        }
    }

    private record Given(String question, @Nullable String entry) {}

    /** The answers kept to those doubts. */
    Answers of(long upload, List<CellNote> doubts) {
        if (doubts.isEmpty()) {
            return Answers.NONE;
        }
        Map<String, Given> kept = new HashMap<>();
        jdbc.query(
                        "select question, entry from sent_answer where upload_id = ?",
                        (row, number) -> new Given(row.getString("question"), row.getString("entry")),
                        upload)
                .forEach(given -> kept.put(given.question(), given));
        Set<String> confirmed = new HashSet<>();
        Map<String, String> chosen = new HashMap<>();
        for (CellNote doubt : doubts) {
            Given given = kept.get(Tokens.hash(doubt.key()));
            if (given != null && given.entry() != null) {
                chosen.put(doubt.key(), given.entry());
            } else if (given != null) {
                confirmed.add(doubt.key());
            }
        }
        return new Answers(confirmed, chosen, false);
    }
}
