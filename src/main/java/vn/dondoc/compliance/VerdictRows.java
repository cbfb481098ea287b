package vn.dondoc.compliance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.Listing;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;

/** The rows of the verdicts of several packs, ordered and cut into pages by the database. */
@Repository
class VerdictRows {

    /** What letters asked for is not written in the pack and comes last. */
    private static final String FROM = """
            from verdict v left join unnest(cast(:writtenIn as varchar array), cast(:written as varchar array))
                with ordinality as w(pack, rule, place) on w.pack = v.pack and w.rule = v.rule
            where v.pack = any (:packs) and (cast(:outcome as varchar) is null or v.outcome = :outcome) and
            """ + DutiesWanted.in("v");

    private static final String ORDER =
            "v.pack, w.place nulls last, char_length(v.rule), v.rule, v.unit, v.period"; // YC.2 before YC.10

    private final JdbcClient database;

    VerdictRows(JdbcClient database) {
        this.database = database;
    }

    /** @param pack its name */
    record Row(String pack, VerdictRow verdict) {}

    /** A rule where it is written. @param pack its name */
    record Written(String pack, String rule) {}

    /**
     * Rules as written, those of letters by their numbers; in each by unit and period.
     *
     * @param packs their names
     * @param rules of those packs, as written
     * @param outcome absent = all
     */
    Paged<Row> page(
            List<String> packs,
            List<Written> rules,
            DutiesWanted wanted,
            Verdict.@Nullable Outcome outcome,
            PageAsked page) {
        Map<String, @Nullable Object> parameters = wanted.parameters();
        parameters.put("outcome", outcome == null ? null : outcome.name());
        parameters.put("packs", packs.toArray(String[]::new));
        parameters.put("writtenIn", rules.stream().map(Written::pack).toArray(String[]::new));
        parameters.put("written", rules.stream().map(Written::rule).toArray(String[]::new));
        return new Listing("v.*", FROM, ORDER, parameters)
                .page(database, page, (row, number) -> new Row(row.getString("pack"), VerdictStore.row(row, number)));
    }
}
