package vn.dondoc.calendar.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.api.DutiesWanted;
import vn.dondoc.account.api.Listing;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Reliefs.NewDay;
import vn.dondoc.calendar.web.ObligationFilter.When;

/** What is owed, ordered and cut into pages by the database, with the new days that units were given. */
@Repository
@Transactional(readOnly = true)
class ObligationKeys {

    private static final String MOMENT = "coalesce(cast(e.moment as timestamp with time zone), o.due_moment)";

    private static final String FROM = """
            from obligation o left join unnest(cast(:newPacks as varchar array), cast(:newRules as varchar array),
                cast(:newUnits as varchar array), cast(:newPeriods as varchar array), cast(:newMoments as varchar array))
                as e(pack, rule, unit, period, moment)
              on e.pack = o.pack and e.rule = o.rule and e.unit = o.unit and e.period = o.period
            where o.in_force and o.pack = any (:packs)
              and (:when = 'ANY' or :when = case when %1$s is null then 'NO_DAY'
                                                 when %1$s <= :now then 'PAST' else 'AHEAD' end)
              and
            """.formatted(MOMENT) + DutiesWanted.in("o");

    private static final String ORDER = MOMENT + " nulls last, o.pack, o.rule, o.unit, o.period";

    private final JdbcClient database;

    ObligationKeys(JdbcClient database) {
        this.database = database;
    }

    /** What is unique among obligations. */
    record Key(String pack, String rule, String unit, String period) {

        static Key of(String pack, Obligation owed) {
            return new Key(
                    pack,
                    owed.rule().code(),
                    owed.unit().id().toString(),
                    owed.period().toString());
        }

        private static Key read(ResultSet row, int number) throws SQLException {
            return new Key(
                    row.getString("pack"), row.getString("rule"), row.getString("unit"), row.getString("period"));
        }
    }

    /**
     * What is looked for.
     *
     * @param packs by name the new days given under each
     * @param when absent = whatever day
     */
    record Wanted(
            Map<String, List<NewDay>> packs,
            DutiesWanted duties,
            @Nullable When when,
            Instant now) {}

    /** What is due first comes first, what has no day last. */
    Paged<Key> page(Wanted wanted, PageAsked page) {
        Map<String, @Nullable Object> parameters = wanted.duties.parameters();
        parameters.put("when", wanted.when == null ? "ANY" : wanted.when.name());
        parameters.put("now", wanted.now.atOffset(ZoneOffset.UTC));
        parameters.put("packs", wanted.packs.keySet().toArray(String[]::new));
        List<Map.Entry<String, NewDay>> days = new ArrayList<>();
        wanted.packs.forEach((pack, news) -> news.forEach(day -> days.add(Map.entry(pack, day))));
        parameters.put("newPacks", column(days, Map.Entry::getKey));
        parameters.put("newRules", column(days, day -> day.getValue().rule()));
        parameters.put("newUnits", column(days, day -> day.getValue().unit().toString()));
        parameters.put("newPeriods", column(days, day -> day.getValue().period().toString()));
        parameters.put("newMoments", column(days, day -> day.getValue().moment().toString()));
        return new Listing("o.pack, o.rule, o.unit, o.period", FROM, ORDER, parameters).page(database, page, Key::read);
    }

    private static <T> String[] column(Collection<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
