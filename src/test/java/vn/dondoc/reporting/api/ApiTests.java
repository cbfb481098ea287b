package vn.dondoc.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import vn.dondoc.reporting.api.ApiClient.Reply;

/** What all doors for programs have in common: who gets in, pages of lists, problems, the description. */
@ReportingServer
@Import({KeysOfPeople.class, CountedStatements.class})
class ApiTests {

    private static final List<String> PATHS = List.of(
            "/api/v1/obligations",
            "/api/v1/verdicts",
            "/api/v1/submissions",
            "/api/v1/receipts",
            "/api/v1/units",
            "/api/v1/packs",
            "/api/v1/notices");

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

    @BeforeEach
    void settle() {
        reports.settle();
        clock.moveTo("2020-06-05T09:00");
    }

    @Test
    void whoHasAKeyReadsAllLists() throws Exception {
        ApiClient staff = of(LangSon.STAFF);
        for (String path : PATHS) {
            Reply reply = staff.get(path + "?size=3");

            assertThat(reply.status()).as(path + reply.raw()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).startsWith("application/json");
            assertThat(reply.json().path("items").size()).as(path).isLessThanOrEqualTo(3);
            assertThat(reply.json().path("total").isIntegralNumber()).as(path).isTrue();
            assertThat(reply.header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void whoHasNoneIsToldHowToGetIn() throws Exception {
        for (String path : PATHS) {
            Reply reply = new ApiClient(port, null).get(path);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"dondoc\"");
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.json().path("status").intValue()).isEqualTo(401);
        }
        assertThat(new ApiClient(port, "dondoc_x").get(PATHS.get(0)).header("WWW-Authenticate"))
                .contains("invalid_token");
    }

    @Test
    void aKeyIsNoLongerGoodWhenItIsRevokedOrItsTimeIsOver() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        assertThat(client.get("/api/v1/packs").status()).isEqualTo(200);
        keys.revokeAll(LangSon.DISTRICT_CLERK);
        assertThat(client.get("/api/v1/packs").status()).isEqualTo(401);

        ApiClient other = of(LangSon.DISTRICT_CLERK);
        jdbc.sql("update api_key set until_day = '2020-01-01' where revoked_at is null")
                .update();
        assertThat(other.get("/api/v1/packs").status()).isEqualTo(401);
    }

    @Test
    void whoHoldsNoOfficeAnyMoreDoesNothing() throws Exception {
        ApiClient client = of(LangSon.COMMUNE_CLERK);
        assertThat(client.get("/api/v1/packs").status()).isEqualTo(200);
        clock.moveTo("2019-06-05T09:00"); // before the office began

        assertThat(client.get("/api/v1/packs").status()).isEqualTo(403);
    }

    @Test
    void aSignInOfThePagesCountsForNothing() throws Exception {
        Reply page = new ApiClient(port, null).get("/login");
        String cookie = page.header("Set-Cookie").split(";")[0];

        Reply reply = new ApiClient(port, null)
                .send(new ApiClient(port, null)
                        .request("/api/v1/packs")
                        .header("Cookie", cookie)
                        .GET());

        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void aKeyOpensNoPages() throws Exception {
        assertThat(of(LangSon.ADMINISTRATOR).get("/accounts").header("Location"))
                .contains("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/obligations", "/api/v1/verdicts", "/api/v1/receipts", "/api/v1/submissions"})
    void everyoneSeesTheirOwnUnitsAlone(String path) throws Exception {
        ApiClient clerk = of(LangSon.COMMUNE_CLERK);

        JsonNode own = clerk.get(path + "?size=200").json();
        assertThat(own.path("items").findValuesAsString("unit")).allMatch("06184"::equals);
        assertThat(clerk.get(path + "?unit=06184").status()).isEqualTo(200);
        assertThat(clerk.get(path + "?unit=183").status()).isEqualTo(403);
        assertThat(clerk.get(path + "?unit=777").status()).isEqualTo(400);
    }

    @Test
    void thePagesOfAListTogetherAreTheList() throws Exception {
        ApiClient staff = of(LangSon.STAFF);
        List<String> rows = new ArrayList<>();
        int total = 1;
        for (int page = 0; rows.size() < total; page++) {
            JsonNode read = staff.get("/api/v1/obligations?rule=BC-6T&size=5&page=" + page)
                    .json();
            total = read.path("total").intValue();
            assertThat(read.path("items").size()).isPositive();
            rows.addAll(read.path("items").findValuesAsString("unit"));
        }

        assertThat(rows).hasSize(11).doesNotHaveDuplicates();
        assertThat(staff.get("/api/v1/obligations?rule=BC-6T&page=99")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void obligationsAndVerdictsAreFilteredByRulePeriodAndUnit() throws Exception {
        ApiClient staff = of(LangSon.STAFF);

        JsonNode owed = staff.get("/api/v1/obligations?rule=BC-6T&unit=183&period=2020-H1")
                .json();
        assertThat(owed.path("total").intValue()).isEqualTo(1);
        assertThat(owed.path("items").get(0).path("kind").asString()).isEqualTo("REPORT");
        assertThat(owed.path("items").get(0).path("due").asString()).startsWith("2020-06-");
        JsonNode verdict =
                staff.get("/api/v1/verdicts?rule=BC-6T&unit=183&period=2020-H1").json();
        assertThat(verdict.path("total").intValue()).isEqualTo(1);
        assertThat(staff.get("/api/v1/verdicts?verdict=WAIVED")
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
    }

    @Test
    void aPackTellsWhatItsFormsAskFor() throws Exception {
        JsonNode pack =
                of(LangSon.COMMUNE_CLERK).get("/api/v1/packs/lang-son/2020").json();

        assertThat(pack.path("forms").findValuesAsString("code")).contains("ntm-dtvm", "kdc", "ket-qua-giam-sat");
        assertThat(pack.path("rules").findValuesAsString("form")).contains("ntm-dtvm");
    }

    @Test
    void unitsAreFoundByNameTierAndPlace() throws Exception {
        ApiClient client = of(LangSon.COMMUNE_CLERK);

        assertThat(client.get("/api/v1/units?level=district")
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(11);
        assertThat(client.get("/api/v1/units?q=cao+loc&level=district")
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo("183");
        assertThat(client.get("/api/v1/units?parent=183&level=commune&size=1")
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(22);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units?size=201,         400, size",
        "/api/v1/units?size=0,           400, size",
        "/api/v1/units?page=-1,          400, page",
        "/api/v1/units?page=x,           400, page",
        "/api/v1/units?level=village,    400, level",
        "/api/v1/units?on=yesterday,     400, on",
        "/api/v1/obligations?when=SOON,  400, when",
        "/api/v1/verdicts?verdict=GOOD,  400, verdict",
        "/api/v1/nothing,                404, ''",
        "/api/v1/packs/ha-noi/1999,      404, ''",
        "/api/v1/submissions/X/183/2020, 404, ''",
        "/api/v1/submissions/X/183/abc,  404, ''",
    })
    void whatCannotBeAskedIsAProblemThatNamesIt(String path, int status, String parameter) throws Exception {
        Reply reply = of(LangSon.STAFF).get(path);

        assertThat(reply.status()).as(reply.raw()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().path("title").asString()).isNotEmpty();
        assertThat(reply.told()).startsWith(parameter);
    }

    @Test
    void otherMethodsAndTypesAreProblemsToo() throws Exception {
        ApiClient staff = of(LangSon.STAFF);

        Reply method = staff.send(staff.request("/api/v1/submissions").DELETE());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("POST");
        assertThat(method.json().path("type").asString()).isEqualTo("urn:dondoc:problem:method");
        Reply type = staff.send(staff.request("/api/v1/submissions")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("a,b")));
        assertThat(type.status()).isEqualTo(415);
    }

    @Test
    void aProgramGoneWildIsHeldBack() throws Exception {
        ApiClient client = of(LangSon.PLANNER);
        int status = 200;
        for (int times = 0; times < 1300 && status == 200; times++) {
            status = client.get("/api/v1/packs?size=1").status();
        }

        assertThat(status).isEqualTo(429);
        assertThat(of(LangSon.STAFF).get("/api/v1/packs").status()).isEqualTo(200);
    }

    @Test
    void theDescriptionNamesEveryPathAndNothingElse() throws Exception {
        JsonNode description = new ApiClient(port, null).get("/v3/api-docs").json();

        assertThat(description.path("openapi").asString()).startsWith("3.");
        assertThat(description.path("paths").propertyNames())
                .containsAll(PATHS)
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("key")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
        assertReferencesLead(description, description);
        description
                .path("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.path("summary").asString()).isNotEmpty();
                    assertThat(operation.path("operationId").asString()).isNotEmpty();
                    assertThat(operation.path("responses").propertyNames()).contains("400", "401", "403", "429");
                }));
        JsonNode post = description.path("paths").path("/api/v1/submissions").path("post");
        assertThat(post.path("responses").propertyNames()).contains("201", "409", "413", "422");
        assertThat(post.path("parameters").findValuesAsString("name")).containsExactly("Idempotency-Key");
        assertThat(post.path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema")
                        .path("$ref")
                        .asString())
                .endsWith("/NewSubmission");
    }

    private static void assertReferencesLead(JsonNode node, JsonNode whole) {
        if (node.path("$ref").isString()) {
            assertThat(whole.at(node.path("$ref").asString().substring(1)).isMissingNode())
                    .as(node.path("$ref").asString())
                    .isFalse();
        }
        node.forEach(member -> assertReferencesLead(member, whole));
    }

    private ApiClient of(String username) {
        return new ApiClient(port, keys.of(username));
    }
}
