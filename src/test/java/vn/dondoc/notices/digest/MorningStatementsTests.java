package vn.dondoc.notices.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.CountedStatements;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.ladder.Mornings;
import vn.dondoc.notices.outbox.Outbox;
import vn.dondoc.notices.outbox.Recheck;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Units;

/** How often the database is asked for a morning of a whole province: a clerk in each of its 211 offices. */
@ServerTest
@Import(CountedStatements.class)
@Transactional
class MorningStatementsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 11, 13);

    @Autowired
    private CountedStatements statements;

    @Autowired
    private LangSon langSon;

    @Autowired
    private Packs packs;

    @Autowired
    private Officers officers;

    @Autowired
    private Units units;

    @Autowired
    private Mornings mornings;

    @Autowired
    private Digests digests;

    @Autowired
    private Recheck recheck;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void settle() {
        clock.moveTo(DAY + "T07:30");
        langSon.settle();
        AsInstallation.run(() -> {
            for (Level level : List.of(Level.DISTRICT, Level.COMMUNE)) {
                units.territory().on(DAY).at(level).forEach(unit -> {
                    String username = "clerk." + unit.code();
                    officers.add(
                            new Officer(
                                    username,
                                    username,
                                    username + "@example.org",
                                    Locale.forLanguageTag("vi"),
                                    List.of(new OfficeHeld(Role.CLERK, unit.id()))),
                            LocalDate.of(2020, 1, 1));
                });
            }
            packs.adopt(Path.of("rules/lang-son/2020"), "lang-son/2020");
        });
        officers.on(DAY);
    }

    @AfterEach
    void back() {
        clock.moveTo("2020-11-17T08:00");
    }

    @Test
    void planningAsksNoMoreForManyThanForFewAndFilingAConstantNumberAMail() throws Exception {
        List<String> planned = statements.during(() -> mornings.plan(DAY));
        List<String> written = statements.during(() -> digests.write(DAY));
        int mails = outbox.count();
        clock.moveTo(DAY + "T09:00");
        List<String> checked = statements.during(recheck::beforeRound);

        assertThat(mails).isGreaterThan(100);
        assertThat(planned).hasSizeLessThan(30);
        assertThat(written).hasSizeLessThanOrEqualTo(planned.size() + 20 + 6 * mails);
        assertThat(checked).hasSizeLessThan(40);
    }
}
