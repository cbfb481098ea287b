package vn.dondoc.compliance.waiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Waiver;
import vn.dondoc.compliance.Waivers;
import vn.dondoc.compliance.waiving.WaiverRequest.Answer;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.KeptFiles.KeptFile;
import vn.dondoc.territory.UnitId;

/** The same on both databases. */
class WaiverStoreTests {

    private static final Instant MORNING = Instant.parse("2020-06-10T01:00:00.123456Z");
    private static final Key DUTY = new Key("BC-6T", UnitId.of("183"), Period.parse("2020-H1"));
    private static final LocalDate FIFTEENTH = LocalDate.of(2020, 6, 15);
    private static final String PACK = "lang-son/2020";

    private static WaiverRequest request(Terms terms) {
        return new WaiverRequest(
                0,
                PACK,
                DUTY,
                terms,
                "Bão số 5 <b>",
                "12/MTTQ",
                LocalDate.of(2020, 6, 1),
                MORNING,
                "hoa",
                List.of(),
                null);
    }

    private static Grant grant(Terms terms, Instant at) {
        return new Grant(0, PACK, DUTY, terms, "Đồng ý", "45/MTTQ", at, "canbo", null);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void aRequestComesBackAsItWentWithItsLettersAndItsAnswer(DataSource empty) {
        JdbcClient database = JdbcClient.create(BothDatabases.migrated(empty, "compliance"));
        WaiverRequests requests = new WaiverRequests(database);
        Grants grants = new Grants(database, new Waivers(database));
        KeptFile letter = new KeptFile("ab".repeat(32), 120, "Công văn.pdf", "application/pdf");
        long first = requests.add(request(Terms.extended(FIFTEENTH)), List.of(letter));
        long second = requests.add(request(Terms.waived(FIFTEENTH, null)), List.of());

        WaiverRequest found = requests.find(first).orElseThrow();
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("id", "letters")
                .isEqualTo(request(Terms.extended(FIFTEENTH)));
        assertThat(found.letters()).singleElement().satisfies(kept -> {
            assertThat(kept.name()).isEqualTo("Công văn.pdf");
            assertThat(requests.letter(kept.id())).contains(kept);
        });
        assertThat(requests.of(PACK, DUTY.unit())).extracting(WaiverRequest::id).containsExactly(second, first);

        long given = grants.add(grant(Terms.extended(FIFTEENTH), MORNING));
        Answer answer = new Answer(given, "Đồng ý", null, MORNING, "canbo");
        requests.answer(first, answer);
        assertThat(requests.find(first).orElseThrow().answer()).isEqualTo(answer);
        assertThatThrownBy(() -> requests.answer(first, answer)).isInstanceOf(DuplicateKeyException.class);
        assertThat(requests.of(PACK)).extracting(WaiverRequest::isOpen).containsExactly(true, false);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void whatWasTakenBackCountsUntilThen(DataSource empty) {
        JdbcClient database = JdbcClient.create(BothDatabases.migrated(empty, "compliance"));
        Waivers waivers = new Waivers(database);
        Grants grants = new Grants(database, waivers);
        long first = grants.add(grant(Terms.extended(FIFTEENTH), MORNING));
        long second = grants.add(grant(Terms.waived(null, null), MORNING.plusSeconds(60)));
        Grant.Revocation revocation = new Grant.Revocation("Nhầm", MORNING.plusSeconds(120), "canbo");
        grants.revoke(second, revocation);

        assertThat(waivers.of(PACK, MORNING.minusSeconds(1))).isEmpty();
        assertThat(waivers.of(PACK, MORNING.plusSeconds(119)))
                .extracting(Waiver::isExtension)
                .containsExactly(true, false);
        assertThat(waivers.of(PACK, MORNING.plusSeconds(120)))
                .extracting(Waiver::isExtension, Waiver::letter)
                .containsExactly(tuple(true, "45/MTTQ"));
        assertThat(grants.find(second).orElseThrow().revoked()).isEqualTo(revocation);
        assertThat(grants.find(first).orElseThrow().stands()).isTrue();
        assertThatThrownBy(() -> grants.revoke(second, revocation)).isInstanceOf(DuplicateKeyException.class);
    }
}
