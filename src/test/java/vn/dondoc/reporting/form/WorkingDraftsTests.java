package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.form.WorkingDraft.Typed;
import vn.dondoc.territory.UnitId;

class WorkingDraftsTests {

    private static final String PACK = "lang-son/2020";
    private static final Period PERIOD = Period.parse("2020-H1");
    private static final ReportKey ONE = new ReportKey("BC-6T", UnitId.of("183"), PERIOD);
    private static final ReportKey OTHER = new ReportKey("BC-6T", UnitId.of("182"), PERIOD);

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void keepsEachFieldByItselfAndSaysWhoWasFaster(DataSource database) {
        BothDatabases.migrated(database, "reporting");
        WorkingDrafts drafts = new WorkingDrafts(JdbcClient.create(database), new JdbcTemplate(database));
        drafts.write(PACK, ONE, Map.of("kdc", typed("206")), WorkingDraft.NONE);
        WorkingDraft seen = drafts.of(PACK, ONE);
        drafts.write(PACK, ONE, Map.of("ho-ngheo", typed("12")), WorkingDraft.NONE);
        drafts.write(PACK, ONE, Map.of("kdc", typed("205")), seen);

        assertThat(drafts.of(PACK, ONE).typed())
                .containsOnlyKeys("kdc", "ho-ngheo")
                .containsEntry("kdc", typed("205"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> drafts.write(PACK, ONE, Map.of("kdc", typed("204")), seen));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> drafts.write(PACK, ONE, Map.of("kdc", typed("204")), WorkingDraft.NONE));
        assertThat(drafts.of(PACK, ONE).typed()).containsEntry("kdc", typed("205"));
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void endsWithTheReportThatItWasOfAndWithNoOther(DataSource database) {
        BothDatabases.migrated(database, "reporting");
        WorkingDrafts drafts = new WorkingDrafts(JdbcClient.create(database), new JdbcTemplate(database));
        drafts.write(PACK, ONE, Map.of("kdc", typed("206")), WorkingDraft.NONE);
        drafts.write(PACK, OTHER, Map.of("kdc", typed("170")), WorkingDraft.NONE);
        assertThat(drafts.of(PACK, "BC-6T", PERIOD, List.of(ONE.unit(), OTHER.unit())))
                .hasSize(2);

        drafts.end(PACK, ONE);

        assertThat(drafts.of(PACK, ONE).typed()).isEmpty();
        assertThat(drafts.of(PACK, OTHER).typed()).hasSize(1);
    }

    private static Typed typed(String text) {
        return new Typed(text, "", Instant.parse("2020-06-05T02:00:00Z"), "caoloc.canbo");
    }
}
