package vn.dondoc.notices.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.account.MailChoice.News;
import vn.dondoc.account.Officer;
import vn.dondoc.notices.outbox.Outbox.ToldTo;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.territory.Unit;

/**
 * All that one person is told one morning.
 *
 * @param reminders never empty; the most urgent first: late ones by their lateness, then what is due, then outcomes
 */
public record Digest(Officer officer, LocalDate today, List<Reminder> reminders) {

    public Digest {
        Comparator<Reminder> outcomesLast =
                Comparator.comparing(reminder -> !reminder.kind().isStep());
        reminders = reminders.stream()
                .sorted(outcomesLast
                        .thenComparing(Reminder::summit)
                        .thenComparing(reminder -> reminder.verdict().unit().code()))
                .toList();
    }

    /** At most one digest a person and morning. */
    public String occasion() {
        return occasions(today) + officer.username();
    }

    /** How the occasions of a morning begin. */
    public static String occasions(LocalDate day) {
        return "digest/" + day + "/";
    }

    /** What is remembered of it, for everyone it was told to or for. */
    public List<ToldTo> told() {
        return reminders.stream()
                .flatMap(reminder -> reminder.remembered().stream())
                .map(told -> new ToldTo(Objects.requireNonNullElse(told.inPlaceOf(), officer.username()), told))
                .toList();
    }

    /** How many of its steps come after their due day. */
    public long overdue() {
        return reminders.stream().filter(reminder -> reminder.isOverdue(today)).count();
    }

    /** How many of its steps come on their due day or before it. */
    public long dueSoon() {
        return steps() - overdue();
    }

    private long steps() {
        return reminders.stream().filter(reminder -> reminder.kind().isStep()).count();
    }

    /** How many reminders of that kind it has. */
    public long of(Told.Kind kind) {
        return reminders.stream().filter(reminder -> reminder.kind() == kind).count();
    }

    /** The units it speaks of, the one with the most urgent matter first. */
    public List<Unit> units() {
        return reminders.stream()
                .map(reminder -> reminder.verdict().unit())
                .distinct()
                .toList();
    }

    /** The kind of mail it is, if its reader may decline it: for knowledge only, and not for somebody else. */
    public Optional<News> declines() {
        boolean isForKnowledge =
                reminders.stream().allMatch(reminder -> reminder.inPlaceOf().isEmpty() && !reminder.isOwn());
        return isForKnowledge ? Optional.of(steps() > 0 ? News.COPIES : News.OUTCOMES) : Optional.empty();
    }

    /** Whether anything in it is the person's own to do, not only to know. */
    public boolean asksForWork() {
        return reminders.stream().anyMatch(Reminder::isOwn);
    }
}
