package vn.dondoc.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.api.KeysOfPeople;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.ReportingServer;

/** The lists are cut by the database: what a page costs does not grow with the list or the page. */
@ReportingServer
@Import({KeysOfPeople.class, CountedStatements.class})
class ApiPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    LangSonReports reports;

    @Autowired
    KeysOfPeople keys;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountedStatements statements;

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
        for (String unit : List.of("181", "182", "183")) {
            jdbc.sql("insert into receipt (pack, rule, unit, period, received_at, recorded_at, door, signed)"
                            + " values ('lang-son/2020', 'BC-6T', ?, '2020-H1', now(), now(), 'ZALO', false)")
                    .param(unit)
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({"obligations, 20", "verdicts, 20", "submissions, 10", "receipts, 10", "notices, 10"})
    void aPageTakesAsManyStatementsHoweverLongItIs(String list, int most) throws Exception {
        ApiClient staff = new ApiClient(port, keys.of(LangSon.STAFF));
        String path = "/api/v1/" + list + "?size=";
        staff.get(path + 200);

        List<String> one = statements.during(() -> staff.get(path + 1));
        List<String> many = statements.during(() -> staff.get(path + 200));

        assertThat(many).as(String.join("\n", many)).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void aNewDayMovesADutyInTheListAndAWaiverMarksIt() throws Exception {
        ApiClient staff = new ApiClient(port, keys.of(LangSon.STAFF));
        String path = "/api/v1/obligations?rule=BC-6T&period=2020-H1";
        assertThat(units(staff.get(path + "&when=AHEAD").json()))
                .contains("181")
                .last()
                .isNotEqualTo("181");
        grant("181", "date '2020-07-15'");
        grant("182", "null");
        try {
            JsonNode all = staff.get(path).json();
            clock.moveTo("2020-07-01T09:00");

            assertThat(units(all)).hasSize(11).endsWith("181");
            assertThat(all.path("items").get(10).path("due").asString()).isEqualTo("2020-07-15");
            assertThat(Stream.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                            .map(row -> all.path("items").get(row))
                            .filter(row -> row.path("waived").booleanValue())
                            .map(row -> row.path("unit").asString()))
                    .containsExactly("182");
            assertThat(units(staff.get(path + "&when=AHEAD").json())).containsExactly("181");
        } finally {
            jdbc.sql("delete from waiver").update();
        }
    }

    private static List<String> units(JsonNode list) {
        return new ArrayList<>(list.path("items").findValuesAsString("unit"));
    }

    private void grant(String unit, String newDue) {
        jdbc.sql("insert into waiver (pack, rule, unit, period, reason, new_due, recorded_at, recorded_by)"
                        + " values ('lang-son/2020', 'BC-6T', ?, '2020-H1', 'Bão lụt', " + newDue
                        + ", timestamp with time zone '2020-06-01 00:00:00+00', 'canbo')")
                .param(unit)
                .update();
    }
}
