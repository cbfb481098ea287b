package vn.dondoc.reporting.consolidated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.figures.StoredFigures;

/**
 * Texts as offices wrote them, each version kept. A year's report of a form begins with what was last written for the
 * same part of the year, in that year or an earlier one.
 */
@Repository
class Blocks {

    /** Shown of one block's past. */
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was written.
     *
     * @param id greater than that of what was written before it
     * @param year whose report it was written for
     * @param text absent = back to the standard text
     */
    record Entry(long id, int year, @Nullable String text, String by, Instant at) {}

    /** The one that counts for each block, by key; one query. */
    Map<String, Entry> of(Subject subject) {
        Map<String, Entry> found = new HashMap<>();
        jdbc.sql("""
                        select * from (select b.*, row_number() over (
                              partition by block order by report_year desc, id desc) as place
                          from consolidated_block b
                          where unit = :unit and form = :form and season = :season and report_year <= :year) ranked
                        where place = 1
                        """)
                .param("unit", subject.unit().id().toString())
                .param("form", subject.form().code())
                .param("season", season(subject.period()))
                .param("year", subject.period().year())
                .query((row, number) -> found.put(row.getString("block"), entry(row)))
                .list();
        return found;
    }

    /** Everything written for one block, the newest first. */
    List<Entry> history(Subject subject, String block) {
        return jdbc.sql("""
                        select * from consolidated_block
                        where unit = ? and form = ? and season = ? and report_year <= ? and block = ?
                        order by report_year desc, id desc limit\s""" + SHOWN)
                .params(
                        subject.unit().id().toString(),
                        subject.form().code(),
                        season(subject.period()),
                        subject.period().year(),
                        block)
                .query((row, number) -> entry(row))
                .list();
    }

    /**
     * @param text absent = back to the standard text
     * @param follows id of what counted until now; 0 = nothing was written yet
     * @throws org.springframework.dao.DuplicateKeyException if somebody else has just written over the same
     */
    void write(Subject subject, String block, @Nullable String text, long follows, String by, Instant at) {
        jdbc.sql("""
                        insert into consolidated_block
                          (unit, form, season, report_year, block, text, follows, entered_by, entered_at)
                        values (:unit, :form, :season, :year, :block, :text, :follows, :by, :at)
                        """)
                .param("unit", subject.unit().id().toString())
                .param("form", subject.form().code())
                .param("season", season(subject.period()))
                .param("year", subject.period().year())
                .param("block", block)
                .param("text", text)
                .param("follows", follows)
                .param("by", by)
                .param("at", StoredFigures.time(at))
                .update();
    }

    /** The same part of every year: a half-year's report begins with the last half-year's. */
    private static String season(Period period) {
        return period.rhythm() + "-" + period.number();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getInt("report_year"),
                row.getString("text"),
                row.getString("entered_by"),
                StoredFigures.instant(row, "entered_at"));
    }
}
