package vn.dondoc.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Judgments;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.jobs.JobDiary;
import vn.dondoc.notices.digest.Digests;
import vn.dondoc.notices.letter.LadderLetters;
import vn.dondoc.notices.outbox.Delivery;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Intake;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.territory.Units;

/**
 * The year 2020 of Lạng Sơn, which passes as the clock is moved: each night is judged, each morning reminded, and the
 * reports that came in meanwhile are taken. It begins before the first page can be asked for.
 */
@Component
@Profile("demo")
class DemoYear implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private static final String PACK = "lang-son/2020";

    /** Some day after the plan of February 2020 was issued; it carries no day of its own. */
    private static final LocalDate ADOPTED = LocalDate.of(2020, 2, 24);

    private static final LocalTime NIGHT = LocalTime.of(1, 30);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final LocalTime OFFICE_HOURS = LocalTime.of(8, 0);

    private final DemoClock clock;
    private final DemoTerritory territory;
    private final DemoPeople people;
    private final Units units;
    private final Packs packs;
    private final Obligations obligations;
    private final Intake intake;
    private final DemoForms forms;
    private final Judgments judgments;
    private final Digests digests;
    private final Delivery delivery;
    private final JobDiary diary;
    private final LadderLetters letters;
    private final Path rules;
    private final Path reached;
    private final LocalDate wanted;
    private boolean running;

    DemoYear(
            DemoClock clock,
            DemoTerritory territory,
            DemoPeople people,
            Units units,
            Packs packs,
            Obligations obligations,
            Intake intake,
            DemoForms forms,
            Judgments judgments,
            Digests digests,
            Delivery delivery,
            JobDiary diary,
            LadderLetters letters,
            @Value("${dondoc.rules-dir}") Path rules,
            @Value("${dondoc.data-dir}") Path data,
            @Value("${dondoc.demo.today}") LocalDate wanted) {
        this.clock = clock;
        this.territory = territory;
        this.people = people;
        this.units = units;
        this.packs = packs;
        this.obligations = obligations;
        this.intake = intake;
        this.forms = forms;
        this.judgments = judgments;
        this.digests = digests;
        this.delivery = delivery;
        this.diary = diary;
        this.letters = letters;
        this.rules = rules;
        this.reached = data.resolve("demo-day.txt");
        this.wanted = wanted;
    }

    /** The first start makes everything; later ones go on from the day reached. */
    @Override
    public void start() {
        AsInstallation.run(() -> {
            if (Files.exists(reached)) {
                clock.set(at(day(), OFFICE_HOURS));
                if (wanted.isAfter(day())) {
                    moveTo(wanted);
                }
            } else {
                begin();
            }
        });
        LOG.info(
                "Demonstration: Lạng Sơn, {}. Accounts {} with password {}",
                day(),
                String.join(", ", DemoPeople.SIGN_IN),
                DemoPeople.PASSWORD);
        running = true;
    }

    private void begin() {
        clock.set(at(wanted.isBefore(ADOPTED) ? wanted : ADOPTED, OFFICE_HOURS));
        territory.settle();
        people.settle();
        packs.adopt(rules.resolve(PACK), PACK);
        clock.set(at(wanted, OFFICE_HOURS));
        take(Instant.MIN, at(wanted, OFFICE_HOURS));
        clock.set(at(wanted, OFFICE_HOURS));
        remind(wanted);
        remember(wanted);
    }

    /** The day the demonstration has reached. */
    LocalDate day() {
        try {
            return LocalDate.parse(Files.readString(reached).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lets the days up to {@code target} pass, in order; a day already past changes nothing.
     *
     * @return how many mails were written
     */
    synchronized int moveTo(LocalDate target) {
        int mails = 0;
        for (LocalDate day = day().plusDays(1); !day.isAfter(target); day = day.plusDays(1)) {
            take(at(day.minusDays(1), OFFICE_HOURS), at(day, NIGHT));
            clock.set(at(day, NIGHT));
            diary.keep("compliance.nightly-judging", () -> did("compliance.nightly-judging", judgments.judgeAll()));
            clock.set(at(day, MORNING));
            mails += remind(day);
            deliver();
            remember(day);
        }
        clock.set(at(day(), OFFICE_HOURS));
        return mails;
    }

    private int remind(LocalDate day) {
        diary.keep("notices.letter-drafts", () -> {
            int drafted = letters.draft(day);
            return drafted == 0 ? null : did("notices.letter-drafts", drafted);
        });
        int[] written = new int[1];
        diary.keep("notices.morning-reminders", () -> {
            written[0] = digests.write(day);
            return did("notices.morning-reminders", written[0]);
        });
        return written[0];
    }

    private void deliver() {
        diary.keep("notices.mail-round", () -> {
            int sent = delivery.round();
            return sent == 0 ? null : did("notices.mail-round", sent);
        });
    }

    private static MessageSourceResolvable did(String job, int count) {
        return new DefaultMessageSourceResolvable(new String[] {"job." + job + ".did"}, new Object[] {count});
    }

    /** Takes what came in after {@code from} and not after {@code to}; the clock may stand anywhere between then. */
    private void take(Instant from, Instant to) {
        AdoptedPack adopted = packs.find(PACK).orElseThrow();
        DemoFigures made = new DemoFigures(
                adopted.pack(), units.territory().on(adopted.pack().from()));
        Map<Boolean, List<Receipt>> byPage =
                DemoReports.of(obligations.of(adopted)).stream().collect(Collectors.partitioningBy(made::byPage));
        List<Receipt> receipts = byPage.get(false).stream()
                .filter(receipt -> receipt.receivedAt().isAfter(from)
                        && !receipt.receivedAt().isAfter(to))
                .toList();
        List<Figure> figures =
                receipts.stream().flatMap(receipt -> made.of(receipt).stream()).toList();
        if (!receipts.isEmpty()) {
            intake.take(PACK, figures, receipts);
        }
        forms.act(byPage.get(true).stream().collect(Collectors.toMap(Function.identity(), made::of)), from, to);
    }

    private void remember(LocalDate day) {
        try {
            Files.createDirectories(reached.toAbsolutePath().getParent());
            Files.writeString(reached, day + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DemoClock.ZONE).toInstant();
    }

    /** Before Quartz and the web server, which come last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
