package vn.dondoc.reporting.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.LangSon.CAO_LOC;
import static vn.dondoc.LangSon.VAN_LANG;
import static vn.dondoc.reporting.LangSonReports.HALF_YEAR;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.api.KeysOfPeople;
import vn.dondoc.reporting.HalfYearFigures;
import vn.dondoc.reporting.LangSonReports;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportingServer;
import vn.dondoc.reporting.api.ApiClient.Reply;

/** Door 4 over real connections: forms that programs send. */
@ReportingServer
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@Import({KeysOfPeople.class, CountedStatements.class})
class SubmissionApiTests {

    private static final String PATH = "/api/v1/submissions";

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
        forget();
    }

    /** Other tests of this server begin with nothing, too. */
    private void forget() {
        for (String table : List.of(
                "submission_review",
                "receipt",
                "figure",
                "submission_entry",
                "submission_version",
                "submission",
                "api_request")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void theWholeFormSentByAProgramIsTheSubmissionThatThePageMakes() throws Exception {
        Reply reply = of(LangSon.DISTRICT_CLERK).post(PATH, "k1", body("183", wholeForm(), ""));

        assertThat(reply.status()).as(reply.raw()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo(PATH + "/BC-6T/183/2020-H1");
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).isEqualTo(new TreeMap<>(HalfYearFigures.SENT));
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).hasSameSizeAs(HalfYearFigures.FIGURES);
        HalfYearFigures.FIGURES.forEach(
                (code, value) -> assertThat(reports.figures(CAO_LOC, HALF_YEAR).get(code))
                        .as(code)
                        .isEqualByComparingTo(value));
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.door()).isEqualTo(Receipt.Door.API));
    }

    @Test
    void whatIsReadCanBeSentBack() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        client.post(PATH, "k1", body("183", wholeForm(), ""));
        Map<String, String> sent = reports.sent("BC-6T", CAO_LOC, HALF_YEAR);

        JsonNode read = client.get(PATH + "/BC-6T/183/2020-H1").json();
        Reply again = client.post(
                PATH,
                "k2",
                body(
                        "183",
                        read.path("figures").toString(),
                        ",\"stamp\":" + read.path("stamp").toString()));

        assertThat(again.status()).as(again.raw()).isEqualTo(201);
        assertThat(again.json().path("version").intValue()).isEqualTo(2);
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).isEqualTo(sent);
    }

    @Test
    void theSameRequestAgainIsAnsweredTheSameAndDoesNothing() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        String body = body("183", "{\"ho-ngheo\":7}", "");
        Reply first = client.post(PATH, "once", body);
        int kept = reports.kept();
        clock.moveTo("2020-06-06T09:00");

        Reply second = client.post(PATH, "once", body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.raw()).isEqualTo(first.raw());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(reports.kept()).isEqualTo(kept);
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        client.post(PATH, "once", body("183", "{\"ho-ngheo\":7}", ""));

        Reply other = client.post(PATH, "once", body("183", "{\"ho-ngheo\":8}", ""));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").asString()).isEqualTo("urn:dondoc:problem:key-reused");
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsEntry("ho-ngheo", "7");
        assertThat(of(LangSon.OTHER_CHAIR)
                        .post(PATH, "once", body("182", "{\"ho-ngheo\":8}", ""))
                        .status())
                .as("keys are each person's own")
                .isEqualTo(201);
    }

    @Test
    void ofManyThatComeAtOnceOneIsDoneAndAllAreAnsweredTheSame() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        for (int time = 0; time < 5; time++) {
            forget();
            String once = UUID.randomUUID().toString();
            List<Reply> replies = together(4, () -> client.post(PATH, once, body("183", "{\"ho-ngheo\":7}", "")));

            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies)
                    .extracting(Reply::raw)
                    .containsOnly(replies.get(0).raw());
            assertThat(replies.stream()
                            .filter(reply ->
                                    reply.header("Idempotency-Replayed").isEmpty()))
                    .hasSize(1);
            assertThat(count("submission_version")).isEqualTo(1);
            assertThat(count("receipt")).isEqualTo(1);
        }
    }

    @Test
    void whatWasRefusedMayBeMendedAndSentUnderTheSameKey() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);

        assertThat(client.post(PATH, "once", body("183", "{\"ho-ngheo\":-7}", ""))
                        .status())
                .isEqualTo(422);
        assertThat(reports.kept()).isZero();
        assertThat(client.post(PATH, "once", body("183", "{\"ho-ngheo\":7}", ""))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kdc\":-3}                          | #/figures/kdc: cannot be negative",
                "{\"kdc\":1.5}                         | #/figures/kdc: whole number",
                "{\"kdc\":1e15}                        | #/figures/kdc: too large",
                "{\"kdc\":1e999999999}                 | #/figures/kdc: too many digits",
                "{\"kdc\":\"1.234,5\"}                 | #/figures/kdc: decimal point",
                "{\"kdc\":true}                        | #/figures/kdc: must be a number",
                "{\"dat-hien-tang\":1.00001}           | #/figures/dat-hien-tang: decimal",
                "{\"ket-qua-giam-sat\":4}              | #/figures/ket-qua-giam-sat: string",
                "{\"khong-co\":4}                      | #/figures/khong-co: no such indicator",
                "{\"a/b~c\":4}                         | #/figures/a~1b~0c: no such indicator",
                "{\"kdc\":10,\"kdc-van-hoa\":11}       | #/figures/kdc-van-hoa: 11",
                "{\"kdc-van-hoa-ty-le\":50}            | #/figures/kdc-van-hoa-ty-le: no such indicator",
                "{}                                    | #/figures: No figure",
                "{\"ho-ngheo\":0}                      | #/nothingDone: 0",
                "[1]                                   | #/figures: object",
            })
    void eachFaultStandsAtItsField(String figures, String told) throws Exception {
        Reply reply = of(LangSon.DISTRICT_CLERK).post(PATH, "k", body("183", figures, ""));

        assertThat(reply.status()).as(reply.raw()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        String[] expected = told.split(": ");
        assertThat(reply.told().lines())
                .as(reply.told())
                .anySatisfy(
                        line -> assertThat(line).startsWith(expected[0] + " | ").containsIgnoringCase(expected[1]));
        assertThat(reports.kept()).isZero();
    }

    @Test
    void allFaultsAreToldAtOnceInTheLanguageAskedFor() throws Exception {
        String body = "{\"rule\":5,\"unit\":\"999\",\"period\":\"June\",\"nothingdone\":true,\"send\":\"yes\"}";
        Reply reply = of(LangSon.DISTRICT_CLERK).post(PATH, "k", body);

        assertThat(reply.told().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .contains("#/rule", "#/unit", "#/period", "#/nothingdone", "#/send");
        assertThat(reply.json().path("title").asString()).isEqualTo("Some of it cannot be taken");
        assertThat(of(LangSon.DISTRICT_CLERK)
                        .speaking("vi-VN,vi;q=0.9")
                        .post(PATH, "k", body)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Có nội dung không nhận được");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                              | 400",
                "{\"rule\":                      | 400",
                "[]                              | 400",
                "{} {}                           | 400",
                "{\"rule\":\"A\",\"rule\":\"B\"} | 400",
            })
    void whatIsNoJsonObjectIsToldSo(String body, int status) throws Exception {
        Reply reply = of(LangSon.DISTRICT_CLERK).post(PATH, "k", body);

        assertThat(reply.status()).as(reply.raw()).isEqualTo(status);
        assertThat(reply.json().path("type").asString()).isEqualTo("urn:dondoc:problem:malformed");
    }

    @Test
    void whatLooksUnusualIsAskedAndTakenOnceConfirmed() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        String figures = "{\"ho-ngheo\":7,\"ho-ngheo-lam-nha\":8}";
        Reply asked = client.post(PATH, "k", body("183", figures, ""));

        assertThat(asked.status()).as(asked.raw()).isEqualTo(422);
        assertThat(asked.json().path("type").asString()).isEqualTo("urn:dondoc:problem:asked");
        assertThat(asked.json().path("asked").get(0).path("pointer").asString())
                .isEqualTo("#/figures/ho-ngheo-lam-nha");
        List<String> questions = asked.json().path("asked").findValuesAsString("confirm");

        Reply taken = client.post(
                PATH, "k", body("183", figures, ",\"confirmed\":" + new JsonMapper().writeValueAsString(questions)));

        assertThat(taken.status()).as(taken.raw()).isEqualTo(201);
        assertThat(reports.figures(CAO_LOC, HALF_YEAR)).containsKey("ho-ngheo-lam-nha");
    }

    @Test
    void aDraftIsKeptWithItsFaultsAndIsNoReport() throws Exception {
        Reply reply = of(LangSon.DISTRICT_CLERK).post(PATH, "k", body("183", "{\"ho-ngheo\":-7}", ",\"send\":false"));

        assertThat(reply.status()).as(reply.raw()).isEqualTo(201);
        assertThat(reply.json().path("sent").booleanValue()).isFalse();
        assertThat(reports.receipts("BC-6T", CAO_LOC, HALF_YEAR)).isEmpty();
    }

    @Test
    void whoSendsOnAnOldStampIsToldThatSomebodyWasFaster() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        String stamp = client.post(PATH, "k1", body("183", "{\"ho-ngheo\":7}", ""))
                .json()
                .path("stamp")
                .asString();
        client.post(PATH, "k2", body("183", "{\"ho-ngheo\":8}", ""));

        Reply late = client.post(PATH, "k3", body("183", "{\"ho-ngheo\":9}", ",\"stamp\":\"" + stamp + "\""));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).isEqualTo("urn:dondoc:problem:overtaken");
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsEntry("ho-ngheo", "8");
    }

    @Test
    void nobodyReportsForUnitsOfOthersOrReadsTheirs() throws Exception {
        ApiClient other = of(LangSon.OTHER_CHAIR);

        assertThat(other.post(PATH, "k", body("183", "{\"ho-ngheo\":7}", "")).status())
                .isEqualTo(403);
        assertThat(other.get(PATH + "/BC-6T/183/2020-H1").status()).isEqualTo(403);
        assertThat(other.get(PATH + "?unit=183").status()).isEqualTo(403);
        assertThat(reports.kept()).isZero();
    }

    @Test
    void anAcceptedReportIsLockedForProgramsToo() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);
        client.post(PATH, "k1", body("183", "{\"ho-ngheo\":7}", ""));
        accept();

        Reply refused = client.post(PATH, "k2", body("183", "{\"ho-ngheo\":8}", ""));
        Reply inVietnamese = client.speaking("vi").post(PATH, "k2", body("183", "{\"ho-ngheo\":8}", ""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.told()).startsWith("# | ").contains("accepted");
        assertThat(inVietnamese.told()).startsWith("# | ").contains("đã khóa");
        assertThat(reports.sent("BC-6T", CAO_LOC, HALF_YEAR)).containsEntry("ho-ngheo", "7");
    }

    /** As somebody would do who has nothing but the description. */
    @Test
    void theExamplesOfTheDescriptionAreTaken() throws Exception {
        JsonNode description = new ApiClient(port, null).get("/v3/api-docs").json();

        Reply submission = of(LangSon.DISTRICT_CLERK).post(PATH, "k1", example(description, "NewSubmission"));
        clock.moveTo("2020-06-08T09:00");
        Reply receipt = of(LangSon.STAFF).post("/api/v1/receipts", "k2", example(description, "NewReceipt"));

        assertThat(submission.status()).as(submission.raw()).isEqualTo(201);
        assertThat(receipt.status()).as(receipt.raw()).isEqualTo(201);
    }

    private void accept() {
        jdbc.sql("update submission set state = 'ACCEPTED'").update();
        jdbc.sql("insert into submission_review (submission_id, version_number, decision, decided_at, decided_by)"
                        + " select id, 1, 'ACCEPTED', now(), 'canbo' from submission")
                .update();
    }

    private static String example(JsonNode description, String schema) {
        ObjectNode example = new JsonMapper().createObjectNode();
        description
                .path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .properties()
                .forEach(property ->
                        example.set(property.getKey(), property.getValue().path("example")));
        example.properties().removeIf(property -> property.getValue().isMissingNode());
        return example.toString();
    }

    @Test
    void figuresSentByTheProvinceAreNotTheUnitsReceipt() throws Exception {
        assertThat(of(LangSon.STAFF)
                        .post(PATH, "k", body("182", "{\"ho-ngheo\":7}", ""))
                        .status())
                .isEqualTo(201);
        assertThat(reports.receipts("BC-6T", VAN_LANG, HALF_YEAR)).isEmpty();
    }

    @Test
    void listsArePagedAndCountedAndShowOnlyWhatOneMaySee() throws Exception {
        ApiClient staff = of(LangSon.STAFF);
        for (String unit : List.of("181", "182", "183")) {
            assertThat(staff.post(PATH, unit, body(unit, "{\"ho-ngheo\":7}", ""))
                            .status())
                    .isEqualTo(201);
        }

        JsonNode page =
                staff.get(PATH + "?rule=BC-6T&period=2020-H1&size=2&page=1").json();
        assertThat(page.path("total").intValue()).isEqualTo(3);
        assertThat(page.path("items").size()).isEqualTo(1);
        assertThat(page.path("page").intValue()).isEqualTo(1);
        assertThat(staff.get(PATH + "?unit=20&below=true&state=SUBMITTED")
                        .json()
                        .path("total")
                        .intValue())
                .isEqualTo(3);
        assertThat(staff.get(PATH + "?period=2020").json().path("total").intValue())
                .isZero();
        assertThat(of(LangSon.DISTRICT_CLERK).get(PATH).json().path("items").findValuesAsString("unit"))
                .containsExactly("183");
    }

    @Test
    void keysAreNeededAndBodiesBounded() throws Exception {
        ApiClient client = of(LangSon.DISTRICT_CLERK);

        Reply keyless = client.post(PATH, null, body("183", "{\"ho-ngheo\":7}", ""));
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.told()).startsWith("Idempotency-Key | ");
        assertThat(client.post(PATH, "k", body("183", "{\"x\":\"" + "y".repeat(1 << 20) + "\"}", ""))
                        .status())
                .isEqualTo(413);
        assertThat(client.post(PATH, "k", body("183", "{\"x\":\"" + "y".repeat(12 << 20) + "\"}", ""))
                        .status())
                .isEqualTo(413);
        assertThat(client.post(PATH, "k", "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void receiptsAreRecordedByStaffForSeveralUnitsOnce() throws Exception {
        String body = """
                {"rule":"BC-6T","period":"2020-H1","units":["182","183"],"door":"ZALO",
                 "receivedAt":"2020-06-04T16:30:00+07:00","letterNumber":"21/BC-MTTQ"}""";
        ApiClient staff = of(LangSon.STAFF);

        assertThat(staff.post("/api/v1/receipts", "r1", body).status()).isEqualTo(201);
        assertThat(staff.post("/api/v1/receipts", "r1", body).status()).isEqualTo(201);

        JsonNode listed =
                staff.get("/api/v1/receipts?rule=BC-6T&unit=20&below=true").json();
        assertThat(listed.path("total").intValue()).isEqualTo(2);
        assertThat(listed.path("items").get(0).path("receivedAt").asString()).isEqualTo("2020-06-04T09:30:00Z");
        assertThat(of(LangSon.OTHER_CHAIR).post("/api/v1/receipts", "r2", body).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsWrongWithAReceiptStandsAtItsField() throws Exception {
        Reply wrong = of(LangSon.STAFF).post("/api/v1/receipts", "r", """
                {"rule":"BC-6T","period":"2020-H1","units":["182","777"],"door":"PAGE","receivedAt":"yesterday"}""");
        Reply future = of(LangSon.STAFF).post("/api/v1/receipts", "r", """
                {"rule":"BC-6T","period":"2020-H1","units":["182"],"door":"ZALO",
                 "receivedAt":"2020-06-05T09:01:00+07:00"}""");

        assertThat(wrong.told().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyInAnyOrder("#/units/1", "#/receivedAt", "#/door");
        assertThat(future.told()).startsWith("#/receivedAt | ");
        assertThat(reports.kept()).isZero();
    }

    private ApiClient of(String username) {
        return new ApiClient(port, keys.of(username));
    }

    private static String body(String unit, String figures, String more) {
        return "{\"rule\":\"BC-6T\",\"unit\":\"%s\",\"period\":\"2020-H1\",\"figures\":%s%s}"
                .formatted(unit, figures, more);
    }

    /** Numbers as JSON numbers, every other one as a string. */
    private static String wholeForm() {
        return HalfYearFigures.TYPED.entrySet().stream()
                .map(field -> HalfYearFigures.FIGURES.containsKey(field.getKey())
                        ? number(field.getKey())
                        : new JsonMapper().writeValueAsString(field.getKey()) + ":"
                                + new JsonMapper().writeValueAsString(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(String code) {
        String plain = HalfYearFigures.FIGURES.get(code).toPlainString();
        return "\"" + code + "\":" + (code.length() % 2 == 0 ? plain : "\"" + plain + "\"");
    }

    private static <T> List<T> together(int many, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            Callable<T> one = () -> {
                start.await();
                return work.call();
            };
            return threads.invokeAll(Collections.nCopies(many, one)).stream()
                    .map(SubmissionApiTests::got)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
