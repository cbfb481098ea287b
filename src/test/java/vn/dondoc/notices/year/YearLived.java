package vn.dondoc.notices.year;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.Packs;
import vn.dondoc.notices.digest.Digests;
import vn.dondoc.notices.outbox.Delivery;
import vn.dondoc.notices.outbox.Dispatch;
import vn.dondoc.notices.outbox.MailServer;
import vn.dondoc.notices.outbox.MailSettings;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * Lạng Sơn in 2020, lived through day by day: nights, mornings and reports as the jobs and pages do them, mails by SMTP
 * to a real server. Nothing of it stays in the database.
 */
@TestComponent
class YearLived {

    static final String PACK = "lang-son/2020";
    static final LocalDate FIRST = LocalDate.of(2020, 1, 2);
    static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern LINK = Pattern.compile("/(?:reports|verdicts)/([A-Z0-9-]+)/([^/\\s]+)/(\\S+)");

    private final LangSon langSon;
    private final Units units;
    private final Officers officers;
    private final Packs packs;
    private final Obligations obligations;
    private final Intake intake;
    private final Judgments judgments;
    private final Digests digests;
    private final Dispatch dispatch;
    private final MailSettings settings;
    private final MovableClock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    YearLived(
            LangSon langSon,
            Units units,
            Officers officers,
            Packs packs,
            Obligations obligations,
            Intake intake,
            Judgments judgments,
            Digests digests,
            Dispatch dispatch,
            MailSettings settings,
            MovableClock clock,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.langSon = langSon;
        this.units = units;
        this.officers = officers;
        this.packs = packs;
        this.obligations = obligations;
        this.intake = intake;
        this.judgments = judgments;
        this.digests = digests;
        this.dispatch = dispatch;
        this.settings = settings;
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
    }

    /** What is owed. */
    record Duty(String rule, String unit, String period) {
        static Duty of(Receipt receipt) {
            return new Duty(
                    receipt.rule(), receipt.unit().toString(), receipt.period().toString());
        }

        static Duty of(Obligation owed) {
            return new Duty(
                    owed.rule().code(),
                    owed.unit().id().toString(),
                    owed.period().toString());
        }
    }

    /** A mail as the mail server has it. */
    record Received(String recipient, LocalDate day, String subject, String text, Set<Duty> about) {}

    /** What the outbox remembers. */
    record Told(String recipient, LocalDate day, Duty duty, String kind, int step, LocalDate summit) {}

    /** A year in the end. */
    record Year(
            List<Obligation> obligations,
            List<Receipt> receipts,
            List<Officer> people,
            List<Received> mails,
            List<Told> told) {}

    /** @param off days on which the server does not run */
    Year live(long seed, Set<LocalDate> off) {
        GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                return AsInstallation.call(() -> live(seed, off, server));
            });
        } finally {
            server.stop();
            clock.moveTo(MovableClock.START);
        }
    }

    private Year live(long seed, Set<LocalDate> off, GreenMail server) {
        clock.moveTo(FIRST + "T00:30");
        langSon.settle();
        settle();
        packs.adopt(Path.of("rules/lang-son/2020"), PACK);
        List<Obligation> owed = obligations.of(packs.find(PACK).orElseThrow());
        List<Receipt> receipts = ReportsOfTheYear.of(owed, seed);
        Delivery delivery = delivery(server);
        List<Receipt> waiting = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate today = day;
            if (!off.contains(day)) {
                clock.moveTo(day + "T07:00");
                take(waiting);
                waiting.clear();
                judgments.judgeAll();
                clock.moveTo(day + "T07:30");
                digests.write(day);
                delivery.round();
                clock.moveTo(day + "T17:30");
            }
            List<Receipt> come = receipts.stream()
                    .filter(receipt -> day(receipt.receivedAt()).equals(today))
                    .toList();
            if (off.contains(day)) {
                waiting.addAll(come);
            } else {
                take(come);
            }
        }
        List<Told> told = told();
        return new Year(owed, receipts, officers.on(LAST), received(server, told), told);
    }

    private void take(List<Receipt> come) {
        if (!come.isEmpty()) {
            intake.take(PACK, List.of(), come);
        }
    }

    /** Besides the few of {@link LangSon}: a chair and a clerk in each district, a clerk in each tenth commune. */
    private void settle() {
        UnitTree tree = units.territory().on(FIRST);
        add("tinh.chutich", Role.CHAIR, tree.at(Level.PROVINCE).get(0));
        for (Unit district : tree.at(Level.DISTRICT)) {
            if (!district.id().equals(LangSon.CAO_LOC)) {
                add("h" + district.code() + ".chutich", Role.CHAIR, district);
                add("h" + district.code() + ".canbo", Role.CLERK, district);
            }
        }
        List<Unit> communes = tree.at(Level.COMMUNE);
        for (int i = 0; i < communes.size(); i += 10) {
            add("x" + communes.get(i).code() + ".canbo", Role.CLERK, communes.get(i));
        }
    }

    private void add(String username, Role role, Unit unit) {
        officers.add(
                new Officer(
                        username,
                        username,
                        username + "@example.org",
                        VIETNAMESE,
                        List.of(new OfficeHeld(role, unit.id()))),
                FIRST);
    }

    private Delivery delivery(GreenMail server) {
        MailProperties properties = new MailProperties();
        properties.setHost("localhost");
        properties.setPort(server.getSmtp().getPort());
        return new Delivery(dispatch, new MailServer(properties, settings.mail()), settings, clock);
    }

    private List<Told> told() {
        return database.sql("""
                        select m.recipient, m.queued_at, i.* from message_item i join message m on m.id = i.message_id
                        where m.state = 'SENT' order by m.id""")
                .query((row, number) -> new Told(
                        row.getString("recipient"),
                        day(row.getObject("queued_at", OffsetDateTime.class).toInstant()),
                        new Duty(row.getString("rule"), row.getString("unit"), row.getString("period")),
                        row.getString("kind"),
                        row.getInt("step"),
                        row.getObject("due_day", LocalDate.class)))
                .list();
    }

    private static List<Received> received(GreenMail server, List<Told> told) {
        List<Received> mails = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            try {
                String text = text(mail);
                Set<Duty> about = LINK.matcher(text)
                        .results()
                        .map(YearLived::duty)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                String recipient = mail.getAllRecipients()[0].toString();
                LocalDate day = day(mail.getSentDate().toInstant());
                // The link to a letter names no unit.
                told.stream()
                        .filter(one -> recipient.equals(one.recipient() + "@example.org") && day.equals(one.day()))
                        .forEach(one -> about.add(one.duty()));
                mails.add(new Received(recipient, day, mail.getSubject(), text, about));
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
        return mails;
    }

    private static Duty duty(MatchResult link) {
        return new Duty(link.group(1), link.group(2), link.group(3));
    }

    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : String.valueOf(part.getContent());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Due.ZONE);
    }
}
