package vn.dondoc.notices.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.BothDatabases;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.notices.contact.Contact.About;
import vn.dondoc.notices.contact.Contact.Way;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/** The same on both databases. */
class ContactStoreTests {

    private static final String PACK = "lang-son/2020";
    private static final UnitId CAO_LOC = UnitId.of("183");
    private static final Instant MORNING = Instant.parse("2020-06-10T01:00:00.123456Z");
    private static final About HALF_YEAR = new About(PACK, "BC-6T", Period.parse("2020-H1"));
    private static final About MONTH = new About(PACK, "BC-THANG", Period.parse("2020-05"));

    private static Contact contact(Way way, Instant at, @Nullable LocalDate promised, About... duties) {
        return new Contact(
                0, CAO_LOC, List.of(duties), way, "Chị Đông", at, promised, "<b>máy bận</b>", at, "canbo", null);
    }

    private static void mail(JdbcClient database, long id, String state, Instant at, String due, int step) {
        database.sql("""
                        insert into message (id, occasion, recipient, subject, language, state,
                          attempts, next_attempt_at, message_id, queued_at)
                        values (?, ?, 'hoa', '', 'vi', ?, 0, ?, ?, ?)
                        """)
                .params(
                        id,
                        "digest/" + id,
                        state,
                        at.atOffset(ZoneOffset.UTC),
                        "<" + id + ">",
                        at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        insert into message_item (message_id, pack, rule, unit, period, due_day, kind, step)
                        values (?, ?, 'BC-6T', '183', '2020-H1', ?, 'STEP', ?)
                        """).params(id, PACK, LocalDate.parse(due), step).update();
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void oneReminderOfSeveralDutiesComesBackAsItWent(DataSource empty) {
        JdbcClient database = JdbcClient.create(BothDatabases.migrated(empty, "notices"));
        Contacts contacts = new Contacts(database);
        Contact said = contact(Way.PHONE, MORNING, LocalDate.of(2020, 6, 12), HALF_YEAR, MONTH);
        long id = contacts.add(said);
        assertThat(contacts.find(id).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(said);
        assertThat(contacts.of(CAO_LOC, MORNING, MORNING.plusSeconds(1))).hasSize(1);
        assertThat(contacts.of(CAO_LOC, MORNING.plusSeconds(1), MORNING.plusSeconds(2)))
                .isEmpty();
        Contact.Retraction mistake = new Contact.Retraction("Nhầm đơn vị", MORNING.plusSeconds(60), "canbo");
        contacts.retract(id, mistake);
        assertThat(contacts.find(id).orElseThrow().retracted()).isEqualTo(mistake);
        assertThatThrownBy(() -> contacts.retract(id, mistake)).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @ArgumentsSource(BothDatabases.class)
    void mailsAndPeopleAreCountedTogetherAndMistakesAreNot(DataSource empty) {
        JdbcClient database = JdbcClient.create(BothDatabases.migrated(empty, "notices"));
        Contacts contacts = new Contacts(database);
        mail(database, 1001, "SENT", MORNING, "2020-06-09", -2);
        mail(database, 1002, "QUEUED", MORNING.plusSeconds(60), "2020-06-09", 0);
        mail(database, 1003, "QUEUED", MORNING.plusSeconds(60), "2020-06-09", 0);
        mail(database, 1004, "SUPPRESSED", MORNING.plusSeconds(90), "2020-06-09", 1);
        contacts.add(contact(Way.PHONE, MORNING.plusSeconds(120), LocalDate.of(2020, 6, 12), HALF_YEAR, MONTH));
        contacts.add(contact(Way.ZALO, MORNING.plusSeconds(180), null, HALF_YEAR));
        long mistake = contacts.add(contact(Way.ZALO, MORNING.plusSeconds(240), null, HALF_YEAR));
        contacts.retract(mistake, new Contact.Retraction("Nhầm", MORNING, "canbo"));

        Map<ReportKey, Reminded> reminded = new Remindings(database, contacts).of(PACK);
        assertThat(reminded)
                .containsOnly(
                        Map.entry(
                                new ReportKey("BC-6T", CAO_LOC, HALF_YEAR.period()),
                                new Reminded(
                                        2,
                                        Map.of(Way.PHONE, 1, Way.ZALO, 1),
                                        MORNING.plusSeconds(180),
                                        LocalDate.of(2020, 6, 12))),
                        Map.entry(
                                new ReportKey("BC-THANG", CAO_LOC, MONTH.period()),
                                new Reminded(
                                        0, Map.of(Way.PHONE, 1), MORNING.plusSeconds(120), LocalDate.of(2020, 6, 12))));
    }
}
