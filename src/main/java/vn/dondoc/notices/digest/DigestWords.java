package vn.dondoc.notices.digest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.notices.Wording;
import vn.dondoc.notices.ladder.Digest;
import vn.dondoc.notices.ladder.Reminder;
import vn.dondoc.notices.outbox.Told;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;

/** The subject of a digest, and what stands around its items. */
public final class DigestWords {

    private final Wording wording;
    private final Digest digest;
    private final Territory territory;
    private final URI baseUrl;
    private final ItemWords items;

    public DigestWords(Wording wording, Digest digest, Territory territory, URI baseUrl) {
        this(wording, digest, territory, baseUrl, any -> null);
    }

    DigestWords(
            Wording wording,
            Digest digest,
            Territory territory,
            URI baseUrl,
            Function<Reminder, @Nullable String> send) {
        this.wording = wording;
        this.digest = digest;
        this.territory = territory;
        this.baseUrl = baseUrl;
        this.items = new ItemWords(wording, digest.today(), baseUrl, send);
    }

    DigestView view() {
        return new DigestView(
                subject(),
                salutation(),
                wording.weekday(digest.today()),
                summary(),
                digest.units().stream().map(this::group).toList(),
                digest.asksForWork(),
                baseUrl + "/",
                null);
    }

    private DigestView.Group group(Unit unit) {
        List<DigestView.Item> ofUnit = digest.reminders().stream()
                .filter(reminder -> reminder.verdict().unit().equals(unit))
                .map(items::item)
                .toList();
        return new DigestView.Group(wording.capital(unit.fullName()), ofUnit);
    }

    public String subject() {
        if (digest.reminders().size() == 1) {
            Reminder only = digest.reminders().get(0);
            return wording.say(
                    "subject.one",
                    tag(),
                    items.title(only),
                    items.brief(only),
                    only.verdict().unit().fullName());
        }
        String home = office().map(OfficeHeld::unit)
                .flatMap(territory::find)
                .map(Unit::fullName)
                .orElse(digest.units().get(0).fullName());
        return wording.say("subject.many", tag(), wording.capital(home), summary());
    }

    /** "Đôn đốc" only of what is late, "Nhắc việc" as long as anything is not. */
    private String tag() {
        if (digest.dueSoon() > 0) {
            return wording.say("tag.remind");
        }
        return digest.overdue() > 0 ? wording.say("tag.urge") : wording.say("tag.notice");
    }

    /** {@code 02 việc sắp đến hạn, 01 việc quá hạn}; of how many units, where they are several. */
    private String summary() {
        List<String> parts = new ArrayList<>();
        add(parts, digest.dueSoon(), "count.soon");
        add(parts, digest.overdue(), "count.late");
        add(parts, digest.of(Told.Kind.NOT_MET), "count.not-met");
        add(parts, digest.of(Told.Kind.REVERSED), "count.reversed");
        String said = String.join(", ", parts);
        int units = digest.units().size();
        return units == 1 ? said : wording.say("count.units", said, wording.count(units));
    }

    private void add(List<String> parts, long number, String key) {
        if (number > 0) {
            parts.add(wording.say(key, wording.count(number)));
        }
    }

    private String salutation() {
        return wording.salutation(digest.officer(), territory);
    }

    private Optional<OfficeHeld> office() {
        return digest.officer().offices().stream().findFirst();
    }
}
