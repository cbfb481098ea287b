package vn.dondoc.notices.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.territory.UnitId;

/** The questions put to units. Rows are only ever added. */
@Repository
public class Questions {

    /** More of one unit nobody reads. */
    private static final int MOST = 200;

    private final JdbcClient database;

    Questions(JdbcClient database) {
        this.database = database;
    }

    /** @return the same with its number */
    Question add(Question question) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into question (unit, pack, rule, period, words, asked_at, asked_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        question.unit().toString(),
                        question.duty().pack(),
                        question.duty().rule(),
                        question.duty().period().toString(),
                        question.words(),
                        question.at().atOffset(ZoneOffset.UTC),
                        question.by())
                .update(id, "id");
        return new Question(
                id.getKeyAs(Long.class),
                question.unit(),
                question.duty(),
                question.words(),
                question.at(),
                question.by());
    }

    /** The newest first, only so many; whoever asks has to be allowed to see the unit. */
    public List<Question> of(UnitId unit) {
        return database.sql("select * from question where unit = ? order by asked_at desc, id desc limit " + MOST)
                .param(unit.toString())
                .query((row, number) -> new Question(
                        row.getLong("id"),
                        UnitId.parse(row.getString("unit")),
                        new About(row.getString("pack"), row.getString("rule"), Period.parse(row.getString("period"))),
                        row.getString("words"),
                        instant(row.getObject("asked_at", OffsetDateTime.class)),
                        row.getString("asked_by")))
                .list();
    }

    private static Instant instant(OffsetDateTime moment) {
        return moment.toInstant();
    }
}
