package vn.dondoc.account.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list as the database has it, read page by page with two queries, whatever its length and the size of a page.
 *
 * @param columns what of each row is read
 * @param from the tables and which of their rows
 * @param order in which no two rows are alike, so that no row stands on two pages
 * @param parameters by name
 */
public record Listing(String columns, String from, String order, Map<String, @Nullable Object> parameters) {

    public <T> Paged<T> page(JdbcClient database, PageAsked page, RowMapper<T> row) {
        long total = database.sql("select count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        List<T> rows = database.sql(
                        "select " + columns + " " + from + " order by " + order + " limit :limit offset :offset")
                .params(parameters)
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(row)
                .list();
        return page.of(rows, total);
    }
}
