package vn.dondoc.reporting.mailed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.territory.UnitId;

/** The files with figures that came by mail, and what became of each. */
@Repository
public class MailedFiles {

    private static final String FILE =
            "select f.*, m.received_at from mailed_file f join incoming_mail m on m.id = f.mail_id ";

    private final JdbcClient jdbc;

    public MailedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param receivedAt when its mail came
     * @param forms in the order of reports
     */
    public record MailedFile(
            long id,
            long mail,
            Instant receivedAt,
            String name,
            String digest,
            Course course,
            List<MailedForm> forms) {}

    /** A form in it; see {@link TakenFile.TakenForm}. */
    public record MailedForm(
            ReportKey report, Course course, @Nullable Integer version) {}

    /**
     * Notes what became of a mail's files.
     *
     * @param writtenAt when the mail was written: of two, the later one counts
     * @return their ids, in order
     */
    public List<Long> add(long mail, List<TakenFile> files, Instant writtenAt) {
        return files.stream().map(file -> add(mail, file, writtenAt)).toList();
    }

    private long add(long mail, TakenFile file, Instant writtenAt) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into mailed_file (mail_id, name, digest, course) values (?, ?, ?, ?)")
                .params(
                        mail,
                        file.workbook().name(),
                        file.workbook().digest(),
                        file.course().name())
                .update(id, "id");
        long added = id.getKeyAs(Long.class);
        file.forms().forEach(form -> add(added, form, writtenAt));
        return added;
    }

    private void add(long file, TakenFile.TakenForm form, Instant writtenAt) {
        jdbc.sql("""
                        insert into mailed_form (file_id, rule, unit, period, course, version, written_at)
                        values (:file, :rule, :unit, :period, :course, :version, :at)
                        """)
                .param("file", file)
                .param("rule", form.report().key().rule())
                .param("unit", form.report().key().unit().toString())
                .param("period", form.report().key().period().toString())
                .param("course", form.course().name())
                .param("version", form.version())
                .param("at", StoredFigures.time(writtenAt))
                .update();
    }

    /** From now on that became of it. */
    void change(long file, ReportKey report, Course course, @Nullable Integer version) {
        jdbc.sql("""
                        update mailed_form set course = :course, version = :version
                        where file_id = :file and rule = :rule and unit = :unit and period = :period
                        """)
                .param("course", course.name())
                .param("version", version)
                .param("file", file)
                .param("rule", report.rule())
                .param("unit", report.unit().toString())
                .param("period", report.period().toString())
                .update();
    }

    /** An officer took it: that became of its forms. */
    void settle(long file, List<TakenFile.TakenForm> forms, Instant writtenAt) {
        jdbc.sql("delete from mailed_form where file_id = ?").param(file).update();
        forms.forEach(form -> add(file, form, writtenAt));
        jdbc.sql("update mailed_file set course = ? where id = ?")
                .params(
                        forms.stream()
                                .map(TakenFile.TakenForm::course)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                                .name(),
                        file)
                .update();
    }

    /** When the newest form was written that came by mail for that report and was taken; empty = none was. */
    Optional<Instant> newest(ReportKey report) {
        return jdbc.sql("""
                        select written_at from mailed_form
                        where rule = :rule and unit = :unit and period = :period and course in (:taken)
                        order by written_at desc limit 1
                        """)
                .param("rule", report.rule())
                .param("unit", report.unit().toString())
                .param("period", report.period().toString())
                .param(
                        "taken",
                        Arrays.stream(Course.values())
                                .filter(Course::isNewest)
                                .map(Course::name)
                                .toList())
                .query((row, number) -> StoredFigures.instant(row, "written_at"))
                .optional();
    }

    public Optional<MailedFile> find(long id) {
        return withForms(jdbc.sql(FILE + "where f.id = ?").param(id)).stream().findFirst();
    }

    /** Those of one mail, in their order there. */
    public List<MailedFile> of(long mail) {
        return withForms(jdbc.sql(FILE + "where f.mail_id = ? order by f.id").param(mail));
    }

    private List<MailedFile> withForms(JdbcClient.StatementSpec query) {
        List<MailedFile> files = query.query(MailedFiles::file).list();
        if (files.isEmpty()) {
            return files;
        }
        Map<Long, List<MailedForm>> forms = new HashMap<>();
        jdbc.sql("select * from mailed_form where file_id in (:files) order by rule, unit, period")
                .param("files", files.stream().map(MailedFile::id).toList())
                .query((row, number) -> forms.computeIfAbsent(row.getLong("file_id"), id -> new ArrayList<>())
                        .add(form(row)))
                .list();
        return files.stream()
                .map(file -> new MailedFile(
                        file.id(),
                        file.mail(),
                        file.receivedAt(),
                        file.name(),
                        file.digest(),
                        file.course(),
                        forms.getOrDefault(file.id(), List.of())))
                .toList();
    }

    private static MailedFile file(ResultSet row, int number) throws SQLException {
        return new MailedFile(
                row.getLong("id"),
                row.getLong("mail_id"),
                StoredFigures.instant(row, "received_at"),
                row.getString("name"),
                row.getString("digest"),
                Course.valueOf(row.getString("course")),
                List.of());
    }

    private static MailedForm form(ResultSet row) throws SQLException {
        return new MailedForm(
                new ReportKey(
                        row.getString("rule"),
                        UnitId.parse(row.getString("unit")),
                        Period.parse(row.getString("period"))),
                Course.valueOf(row.getString("course")),
                row.getObject("version", Integer.class));
    }
}
