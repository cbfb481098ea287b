package vn.dondoc.notices.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notices.ladder.LangSonSample.CAO_LOC;
import static vn.dondoc.notices.ladder.LangSonSample.CHAIR;
import static vn.dondoc.notices.ladder.LangSonSample.CLERK;
import static vn.dondoc.notices.ladder.LangSonSample.PROVINCE_CHAIR;
import static vn.dondoc.notices.ladder.LangSonSample.STAFF;
import static vn.dondoc.notices.ladder.LangSonSample.TERRITORY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.account.Absence;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.MailChoice.Hour;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officer;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.recipients.Audience;
import vn.dondoc.notices.recipients.Part;
import vn.dondoc.notices.recipients.Recipients;

/** Who reads what of one morning: deputies, shared mailboxes, choices. */
class MorningRoundTests {

    private static final LocalDate DUE = LocalDate.of(2020, 6, 9);
    private static final LocalDate LATE = LocalDate.of(2020, 6, 10);
    private static final Verdict REPORT = LangSonSample.owed("BC-6T", "2020-H1", DUE);

    private final List<ToldTo> told = new ArrayList<>();
    private List<Officer> people = List.of(STAFF, PROVINCE_CHAIR, CHAIR, CLERK);
    private Map<String, MailChoice> choices = Map.of();
    private List<Absence> absences = List.of();
    private List<Mailbox> mailboxes = List.of();

    private Morning morning(LocalDate day) {
        Recipients recipients =
                new Recipients(new Audience(day, people, choices, absences, mailboxes), TERRITORY.on(day));
        MorningRound round = new MorningRound(recipients, day);
        round.tell(LangSonSample.plan(day, new Memory(told)), REPORT);
        Morning morning = round.morning();
        morning.digests().forEach(digest -> told.addAll(digest.told()));
        return morning;
    }

    private static Absence away(Officer officer, Officer deputy) {
        return new Absence(officer.username(), deputy.username(), DUE, LATE);
    }

    private static List<String> readers(Morning morning) {
        return morning.digests().stream()
                .map(digest -> digest.officer().username())
                .toList();
    }

    @Test
    void theDeputyGetsOneMailForBothAndWhoIsAwayNone() {
        absences = List.of(away(CLERK, CHAIR));

        Morning morning = morning(LATE);

        assertThat(readers(morning)).containsExactly(CHAIR.username(), STAFF.username());
        Digest digest = morning.digests().get(0);
        assertThat(digest.reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.inPlaceOf()).containsExactly(CLERK);
            assertThat(reminder.forReader()).isTrue();
            assertThat(reminder.parts()).containsExactlyInAnyOrder(Part.CHAIR, Part.IN_CHARGE);
        });
        assertThat(morning.silences()).containsOnlyKeys(new Silence(CLERK, Silence.Why.AWAY, CHAIR));
    }

    @Test
    void whatWasToldToTheDeputyIsNotToldAgainOnReturn() {
        absences = List.of(away(CLERK, CHAIR));
        morning(LATE);
        absences = List.of();

        assertThat(morning(LATE).digests()).isEmpty();
        assertThat(readers(morning(LocalDate.of(2020, 6, 12))))
                .as("the next step again to both")
                .contains(CHAIR.username(), CLERK.username());
    }

    @Test
    void aDeputyWhoIsAwayTooPassesItOn() {
        absences = List.of(away(CLERK, CHAIR), away(CHAIR, PROVINCE_CHAIR));

        Morning morning = morning(LATE);

        assertThat(readers(morning)).containsExactly(PROVINCE_CHAIR.username(), STAFF.username());
        assertThat(morning.digests().get(0).reminders().get(0).inPlaceOf()).containsExactlyInAnyOrder(CLERK, CHAIR);
        assertThat(morning.digests().get(0).told())
                .extracting(ToldTo::recipient)
                .containsExactlyInAnyOrder(CLERK.username(), CHAIR.username());
    }

    @Test
    void whereDeputiesGoRoundInACircleEachKeepsTheirMails() {
        absences = List.of(away(CLERK, CHAIR), away(CHAIR, CLERK));

        assertThat(readers(morning(LATE))).contains(CLERK.username(), CHAIR.username());
    }

    @Test
    void aDeputyWhoCannotBeWrittenToIsNone() {
        Officer unreachable = new Officer(CHAIR.username(), CHAIR.name(), null, CHAIR.language(), CHAIR.offices());
        people = List.of(unreachable, CLERK);
        absences = List.of(away(CLERK, unreachable));

        assertThat(readers(morning(LATE))).contains(CLERK.username());
    }

    @Test
    void theSharedMailboxGetsWhatThePersonInChargeGets() {
        mailboxes = List.of(new Mailbox(CAO_LOC.id(), "vanphong@example.org"));

        assertThat(readers(morning(LocalDate.of(2020, 6, 5))))
                .containsExactly(CLERK.username(), "vanphong@example.org");
    }

    @Test
    void aMailboxThatIsSomebodysOwnAddressIsNotWrittenToTwice() {
        mailboxes = List.of(new Mailbox(CAO_LOC.id(), CHAIR.username() + "@example.org"));

        assertThat(readers(morning(LocalDate.of(2020, 6, 5))))
                .as("its owner is told what it would be told")
                .containsExactly(CLERK.username(), CHAIR.username());
        assertThat(readers(morning(DUE))).containsExactly(CLERK.username(), CHAIR.username());
    }

    @Test
    void aUnitWithOnlyAMailboxIsAttended() {
        people = List.of();
        mailboxes = List.of(new Mailbox(CAO_LOC.id(), "vanphong@example.org"));
        assertThat(morning(LATE).unattended()).isEmpty();

        mailboxes = List.of();
        told.clear();
        assertThat(morning(LATE).unattended()).containsExactly(CAO_LOC);
    }

    @Test
    void whoChoseNotToBeToldIsNamedInThePreview() {
        choices = Map.of(CLERK.username(), new MailChoice(false, true, true, true, Hour.MORNING));

        assertThat(morning(LocalDate.of(2020, 6, 5)).silences())
                .containsExactly(Map.entry(new Silence(CLERK, Silence.Why.UNWANTED, null), 1));
    }
}
