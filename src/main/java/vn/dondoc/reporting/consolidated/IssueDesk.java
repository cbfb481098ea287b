package vn.dondoc.reporting.consolidated;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.pack.ReportText;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** Where reports are issued, amended and recorded as signed. */
@Service
class IssueDesk {

    private final ReportComposer composer;
    private final Issues issues;
    private final ReportPaper paper;
    private final ReportSheet sheet;
    private final Rights rights;
    private final Access access;
    private final Units units;
    private final Clock clock;
    private final Words words;

    IssueDesk(
            ReportComposer composer,
            Issues issues,
            ReportPaper paper,
            ReportSheet sheet,
            Rights rights,
            Access access,
            Units units,
            Clock clock,
            MessageSource messages) {
        this.composer = composer;
        this.issues = issues;
        this.paper = paper;
        this.sheet = sheet;
        this.rights = rights;
        this.access = access;
        this.units = units;
        this.clock = clock;
        this.words = new Words(messages);
    }

    /** @param day absent = left open; number and day only together @param reason needed from the second issue on */
    record Order(String number, @Nullable LocalDate day, String signer, String reason) {}

    /** What differs between an issue and what would be issued now. */
    List<Change> changes(Subject subject, Issue last, Content now) {
        return Change.between(last.content(), now, names(subject), words);
    }

    private Map<String, String> names(Subject subject) {
        return composer.outline(subject).stream()
                .collect(Collectors.toMap(Block::key, Block::title, (one, two) -> one));
    }

    /** @return the new issue's id @throws RefusedException with everything that speaks against it */
    @Transactional
    long issue(Subject subject, Order order) {
        rights.requireWrite(subject.unit());
        Instant now = clock.instant();
        Content content = composer.compose(subject, now);
        Issue last = issues.of(subject).stream().findFirst().orElse(null);
        List<Change> changes = last == null ? List.of() : changes(subject, last, content);
        refuse(faults(subject, content, order, last, changes));
        Edition edition = new Edition(
                order.number(),
                order.day(),
                order.signer(),
                Words.dayOf(now).getYear(),
                last == null ? "" : replaced(last, now),
                order.reason(),
                changes);
        return keep(subject, content, edition, last == null ? 1 : last.number() + 1, now);
    }

    private long keep(Subject subject, Content content, Edition edition, int number, Instant now) {
        byte[] docx = paper.write(content, edition);
        byte[] xlsx = sheet.write(content, edition);
        String by = access.current().username();
        Issue issue = new Issue(
                0,
                subject.unit().id(),
                subject.form().code(),
                subject.period(),
                number,
                subject.pack().name(),
                subject.adopted().version(),
                now,
                content,
                edition.changes(),
                edition.reason(),
                digest(docx),
                digest(xlsx),
                by,
                now,
                null);
        try {
            long id = issues.add(issue, docx, xlsx);
            LocalDate day = edition.day();
            if (day != null) {
                issues.sign(id, new Issue.Signing(edition.number(), day, edition.signer(), by, now));
            }
            return id;
        } catch (DuplicateKeyException faster) {
            throw new RefusedException(List.of(Fault.at("", 0, "consolidated.fault.faster")));
        }
    }

    private List<Fault> faults(
            Subject subject, Content content, Order order, @Nullable Issue last, List<Change> changes) {
        List<Fault> faults = new ArrayList<>(signing(order.number(), order.day()));
        boolean readable = content.texts().values().stream()
                .allMatch(text -> ReportText.of(text, subject.pack().indicators())
                        .faults("", 0)
                        .isEmpty());
        if (!readable) {
            faults.add(Fault.at("", 0, "consolidated.fault.blank"));
        }
        if (last != null && changes.isEmpty()) {
            faults.add(Fault.at("", 0, "consolidated.fault.same"));
        } else if (last != null && order.reason().isEmpty()) {
            faults.add(Fault.at("reason", 0, "consolidated.fault.reason"));
        }
        return faults;
    }

    private List<Fault> signing(String number, @Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (number.isEmpty() != (day == null)) {
            return List.of(Fault.at("number", 0, "consolidated.fault.number-and-day"));
        } else if (day != null && (day.isAfter(today) || day.isBefore(today.minusYears(1)))) {
            return List.of(Fault.at("day", 0, "consolidated.fault.day-range", Words.day(day)));
        }
        return List.of();
    }

    /** What an amended report names as the one before, in the words of its paper; empty for the first. */
    String replaced(Issue issue) {
        return issues.before(issue).map(last -> replaced(last, issue.at())).orElse("");
    }

    /** As the amended report names it: by number and day if it was signed by then. */
    private String replaced(Issue last, Instant then) {
        Issue.Signing signing = last.signing();
        return signing == null || signing.at().isAfter(then)
                ? words.say("replaced.unsigned", Words.count(last.number()), words.moment(last.asOf()))
                : words.say("replaced", signing.number(), last.content().symbol(), Words.day(signing.day()));
    }

    /** Records number, day and signer of the paper; again, to correct them. */
    @Transactional
    void sign(Issue issue, String number, @Nullable LocalDate day, String signer) {
        rights.requireWrite(unit(issue));
        List<Fault> faults = new ArrayList<>(signing(number, day));
        if (number.isEmpty() && day == null) {
            faults.add(Fault.at("number", 0, "consolidated.fault.number-and-day"));
        }
        refuse(faults);
        if (day != null) {
            issues.sign(
                    issue.id(),
                    new Issue.Signing(number, day, signer, access.current().username(), clock.instant()));
        }
    }

    /** @throws org.springframework.security.access.AccessDeniedException if it may not be read */
    @Transactional(readOnly = true)
    Optional<Issue> open(long id) {
        Optional<Issue> found = issues.find(id);
        found.ifPresent(issue -> rights.requireRead(unit(issue)));
        return found;
    }

    Unit unit(Issue issue) {
        return units.territory().find(issue.unit()).orElseThrow();
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
