package vn.dondoc.notices.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.digest.MailChange.Item;
import vn.dondoc.notices.digest.MailChange.Kind;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.Told;

/** The mails of the same mornings under two sets of rules, one beside the other. */
record MailComparison(Map<Key, Digest> before, Map<Key, Digest> after, Wording wording, URI baseUrl) {

    /** At most one mail a person and day. */
    record Key(LocalDate day, String recipient) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : recipient.compareTo(other.recipient);
        }
    }

    /** What makes one line of a mail another one: what is told, of which rule in which words, and how it stands. */
    private record Line(Told told, String sentence, Verdict.Outcome outcome) {}

    MailChanges changes(int days, int limit) {
        Set<Key> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Key> changed = all.stream().filter(this::isChanged).toList();
        return new MailChanges(
                days,
                all.size() - changed.size(),
                changed.size(),
                changed.stream().limit(limit).map(this::change).toList());
    }

    private boolean isChanged(Key key) {
        return !lines(before.get(key)).keySet().equals(lines(after.get(key)).keySet());
    }

    private MailChange change(Key key) {
        Digest was = before.get(key);
        Digest is = after.get(key);
        Map<Line, Reminder> added = lines(is);
        added.keySet().removeAll(lines(was).keySet());
        Map<Line, Reminder> gone = lines(was);
        gone.keySet().removeAll(lines(is).keySet());
        Kind kind = was == null ? Kind.ADDED : is == null ? Kind.GONE : Kind.CHANGED;
        String name = Objects.requireNonNull(is != null ? is : was).officer().name();
        return new MailChange(key.day(), name, kind, items(added, key.day()), items(gone, key.day()));
    }

    private List<Item> items(Map<Line, Reminder> lines, LocalDate day) {
        ItemWords words = new ItemWords(wording, day, baseUrl);
        return lines.values().stream()
                .map(reminder -> item(reminder, words.item(reminder)))
                .toList();
    }

    private Item item(Reminder reminder, DigestView.Item words) {
        String unit = wording.capital(reminder.verdict().unit().fullName());
        return new Item(unit, words.title(), words.due(), words.told());
    }

    /** Can be changed. */
    private static Map<Line, Reminder> lines(@Nullable Digest digest) {
        return digest == null
                ? new LinkedHashMap<>()
                : digest.reminders().stream()
                        .collect(Collectors.toMap(
                                reminder -> new Line(
                                        reminder.told(),
                                        reminder.verdict().rule().sentence(),
                                        reminder.verdict().outcome()),
                                reminder -> reminder,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
