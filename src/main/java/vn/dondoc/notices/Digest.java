package vn.dondoc.notices;

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
record Digest(Officer officer, LocalDate today, List<Reminder> reminders) {

    Digest {
        Comparator<Reminder> outcomesLast = Comparator.comparing(reminder -> reminder.kind() != Told.Kind.STEP);
        reminders = reminders.stream()
                .sorted(outcomesLast
                        .thenComparing(Reminder::summit)
                        .thenComparing(reminder -> reminder.verdict().unit().code()))
                .toList();
    }

    /** At most one digest a person and morning. */
    String occasion() {
        return occasions(today) + officer.username();
    }

    /** How the occasions of a morning begin. */
    static String occasions(LocalDate day) {
        return "digest/" + day + "/";
    }

    /** What is remembered of it, for everyone it was told to or for. */
    List<ToldTo> told() {
        return reminders.stream()
                .flatMap(reminder -> reminder.remembered().stream())
                .map(told -> new ToldTo(Objects.requireNonNullElse(told.inPlaceOf(), officer.username()), told))
                .toList();
    }

    long overdue() {
        return reminders.stream().filter(reminder -> reminder.isOverdue(today)).count();
    }

    long dueSoon() {
        return of(Told.Kind.STEP) - overdue();
    }

    long of(Told.Kind kind) {
        return reminders.stream().filter(reminder -> reminder.kind() == kind).count();
    }

    /** The units it speaks of, the one with the most urgent matter first. */
    List<Unit> units() {
        return reminders.stream()
                .map(reminder -> reminder.verdict().unit())
                .distinct()
                .toList();
    }

    /** The kind of mail it is, if its reader may decline it: for knowledge only, and not for somebody else. */
    Optional<News> declines() {
        boolean isForKnowledge =
                reminders.stream().allMatch(reminder -> reminder.inPlaceOf().isEmpty() && !reminder.isOwn());
        return isForKnowledge ? Optional.of(of(Told.Kind.STEP) > 0 ? News.COPIES : News.OUTCOMES) : Optional.empty();
    }

    /** Whether anything in it is the person's own to do, not only to know. */
    boolean asksForWork() {
        return reminders.stream().anyMatch(Reminder::isOwn);
    }
}
