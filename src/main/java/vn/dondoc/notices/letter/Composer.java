package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.notices.letter.Content.Item;
import vn.dondoc.notices.letter.LetterSettings.Signer;
import vn.dondoc.notices.letter.Matter.Late;

/** Writes the letter as the office would; staff may write it otherwise afterwards. Pure but for the bundles. */
@Component
class Composer {

    /** More are called "the units of the list". */
    private static final int MOST_ADDRESSEES = 6;

    private final OfficeWords words;

    Composer(MessageSource messages) {
        words = new OfficeWords(messages);
    }

    /** @param matters with the units to be named, at least one */
    Content compose(
            List<Matter> matters,
            LetterSettings settings,
            LocalDate today,
            LocalDate newDay,
            int newHour,
            Signer signer) {
        Citations citations = new Citations(words, matters);
        return new Content(
                subject(matters),
                addressees(matters),
                body(matters, citations, settings, today, until(newDay, newHour)),
                citations.notes(),
                newDay,
                newHour,
                signer.lines(),
                signer.name(),
                items(matters, citations));
    }

    /** {@code 17 giờ ngày 30/11/2020}. */
    String until(LocalDate day, int hour) {
        return words.say("until", OfficeWords.count(hour), OfficeWords.day(day));
    }

    /** {@code báo cáo 6 tháng năm 2020}. */
    String matter(Matter matter) {
        return words.matter(matter.rule(), matter.period());
    }

    private String subject(List<Matter> matters) {
        List<String> names = matters.stream().map(this::matter).toList();
        return words.say(
                (allReports(matters) ? "subject.REPORT" : "subject.TASK") + (matters.size() > 2 ? ".many" : ""),
                words.list(names));
    }

    private static boolean allReports(List<Matter> matters) {
        return matters.stream().allMatch(matter -> matter.rule().kind() == Rule.Kind.REPORT);
    }

    private List<String> addressees(List<Matter> matters) {
        List<String> each = matters.stream()
                .flatMap(matter -> matter.late().stream())
                .map(late -> words.committee(late.unit(), late.name()))
                .distinct()
                .toList();
        return each.size() <= MOST_ADDRESSEES
                ? each
                : List.of(words.say("committees-of-list", String.join(", ", types(matters))));
    }

    private static List<String> types(List<Matter> matters) {
        return matters.stream()
                .flatMap(matter -> matter.types().stream())
                .distinct()
                .toList();
    }

    private List<String> body(
            List<Matter> matters, Citations citations, LetterSettings settings, LocalDate today, String until) {
        List<String> body = new ArrayList<>();
        String day = OfficeWords.day(today);
        if (matters.size() == 1) {
            Matter only = matters.get(0);
            body.add(words.say("state." + only.rule().kind(), citations.all(), day, counts(only), matter(only)));
        } else {
            body.add(words.say("states", citations.all(), day));
            for (int i = 0; i < matters.size(); i++) {
                Matter matter = matters.get(i);
                String end = i == matters.size() - 1 ? "." : ";";
                body.add(words.say("states." + matter.rule().kind(), matter(matter), counts(matter), end));
            }
        }
        body.add(words.say(
                allReports(matters) ? "demand.REPORT" : "demand.TASK", settings.committee(), settings.office(), until));
        return body;
    }

    /** {@code 03/11 huyện, thành phố}; where not all who are late are named, it says so. */
    private String counts(Matter matter) {
        String all = words.say(
                "counts",
                OfficeWords.count(matter.missing()),
                OfficeWords.count(matter.owing()),
                String.join(", ", matter.types()));
        return matter.late().size() == matter.missing()
                ? all
                : words.say(
                        "counts.of-list", all, OfficeWords.count(matter.late().size()));
    }

    private List<Item> items(List<Matter> matters, Citations citations) {
        List<Item> items = new ArrayList<>();
        for (Matter matter : matters) {
            for (Late late : matter.late()) {
                items.add(new Item(
                        late.key(),
                        late.name(),
                        matter(matter),
                        citations.clauses(matter),
                        late.dueDay(),
                        late.daysLate()));
            }
        }
        return items;
    }
}
