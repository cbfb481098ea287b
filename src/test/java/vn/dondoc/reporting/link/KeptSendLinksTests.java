package vn.dondoc.reporting.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

class KeptSendLinksTests {

    private static final ReportKey HALF_YEAR = new ReportKey("BC-6T", UnitId.of("183"), Period.parse("2020-H1"));
    private static final ReportKey YEAR = new ReportKey("BC-NAM", UnitId.of("183"), Period.parse("2020"));
    private static final Instant START = Instant.parse("2020-06-05T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private KeptSendLinks links(DataSource database) {
        return new KeptSendLinks(new JdbcTemplate(BothDatabases.migrated(database, "reporting")), now::get);
    }

    private static String mint(KeptSendLinks links, ReportKey report) {
        return links.mint(Map.of("caoloc.canbo", List.of(report)))
                .get("caoloc.canbo")
                .get(report)
                .substring("/send/".length());
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aLinkIsForOneReportAndItsTokenIsNotKept(DataSource database) {
        KeptSendLinks links = links(database);
        String token = mint(links, HALF_YEAR);

        assertThat(token).hasSize(43);
        assertThat(links.find(token)).hasValueSatisfying(link -> {
            assertThat(link.report()).isEqualTo(HALF_YEAR);
            assertThat(link.username()).isEqualTo("caoloc.canbo");
            assertThat(link.hash()).isNotEqualTo(token);
        });
        assertThat(links.find(token + "x")).isEmpty();
        assertThat(links.find("")).isEmpty();
        assertThat(links.mint(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aLinkEndsAfterTwoMonthsOrWhenItIsRevoked(DataSource database) {
        KeptSendLinks links = links(database);
        String half = mint(links, HALF_YEAR);
        String again = mint(links, HALF_YEAR);
        String year = mint(links, YEAR);

        assertThat(links.living(HALF_YEAR)).hasSize(2);
        links.revoke(HALF_YEAR, "canbo");
        assertThat(links.find(half)).isEmpty();
        assertThat(links.find(again)).isEmpty();
        assertThat(links.living(HALF_YEAR)).isEmpty();
        assertThat(links.find(mint(links, HALF_YEAR))).isPresent();

        assertThat(links.find(year)).isPresent();
        now.set(START.plus(Duration.ofDays(60)));
        assertThat(links.find(year)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aLinkIsUsedTenTimesAnHour(DataSource database) {
        KeptSendLinks links = links(database);
        String token = mint(links, HALF_YEAR);
        String other = mint(links, YEAR);

        assertThat(IntStream.range(0, 12).filter(any -> links.mayTry(token))).hasSize(10);
        assertThat(links.mayTry(other)).isTrue();
        now.set(START.plus(Duration.ofHours(1)));
        assertThat(links.mayTry(token)).isTrue();
        assertThat(links.mayTry("nobody's")).isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatWasSentIsDecidedOnce(DataSource database) {
        KeptSendLinks links = links(database);
        SentUploads uploads = new SentUploads(JdbcClient.create(database));
        SendLink link = links.find(mint(links, HALF_YEAR)).orElseThrow();
        KeptFile file = new KeptFile("a".repeat(64), 5, "biểu.pdf", "application/pdf");
        long id = uploads.add(link, START, null, "2-17", List.of(file));

        assertThat(uploads.list(true, List.of(HALF_YEAR.unit()), 10))
                .singleElement()
                .satisfies(upload -> {
                    assertThat(upload.files()).containsExactly(file);
                    assertThat(upload.uploadedAt()).isEqualTo(START);
                    assertThat(upload.decision()).isNull();
                });
        assertThat(uploads.units(true)).containsExactly(HALF_YEAR.unit());
        assertThat(uploads.list(true, List.of(UnitId.of("182")), 10))
                .as("others' come off before the list is cut")
                .isEmpty();
        SentUpload.Decision decision = new SentUpload.Decision(START, "canbo", "nhầm kỳ");
        assertThat(uploads.decide(id, SentUpload.State.DECLINED, decision)).isTrue();
        assertThat(uploads.decide(id, SentUpload.State.TAKEN, decision)).isFalse();
        assertThat(uploads.waiting(HALF_YEAR)).isEmpty();
        assertThat(uploads.list(false, List.of(HALF_YEAR.unit()), 10))
                .singleElement()
                .satisfies(upload -> assertThat(upload.decision()).isEqualTo(decision));
    }
}
