package vn.dondoc.guidance.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.SentenceCatalogue;
import vn.dondoc.guidance.editing.RulePlaces.RulePlace;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/** What a planner puts into the text instead of typing it: the sentences of the language and the pack's own words. */
@Component
class Palette {

    /** @param title in the reader's language */
    record Group(String title, List<Piece> pieces) {}

    /**
     * @param label as the list shows it
     * @param insert what is put in at the cursor; {@code <…>} is to be filled in
     * @param note what it means, in the reader's language; may be empty
     */
    record Piece(String label, String insert, String note) {}

    /** In {@code pack.yaml}: {@code - name: 13 xã điểm NTM}. */
    private static final Pattern LIST_NAME = Pattern.compile("(?m)^\\s*- name:\\s*[\"']?([^\"'\\n]+?)[\"']?\\s*$");

    private final MessageSource messages;

    Palette(MessageSource messages) {
        this.messages = messages;
    }

    /** In the order in which a sentence is written: who, what, by when; then what stands under it. */
    List<Group> of(PackFiles files, RulePlaces places, Reading reading, Locale locale) {
        List<Group> groups = new ArrayList<>();
        groups.add(catalogue(SentenceCatalogue.Group.HEADINGS, locale));
        groups.add(catalogue(SentenceCatalogue.Group.SCOPES, locale));
        groups.add(catalogue(SentenceCatalogue.Group.PERIODS, locale));
        groups.add(catalogue(SentenceCatalogue.Group.DEMANDS, locale));
        RulePack pack = reading.understood();
        if (pack != null) {
            groups.add(own("indicators", pack.indicators().values().stream().flatMap(Palette::phrases), locale));
        }
        groups.add(own(
                "reports",
                places.byCode().values().stream().filter(RulePlace::isReport).map(Palette::report),
                locale));
        if (pack != null) {
            groups.add(own(
                    "forms",
                    pack.forms().values().stream().map(form -> piece("kèm biểu " + form.code(), form.title())),
                    locale));
        }
        groups.add(own("lists", lists(files), locale));
        groups.add(catalogue(SentenceCatalogue.Group.DEADLINES, locale));
        groups.add(catalogue(SentenceCatalogue.Group.LINES, locale));
        groups.add(catalogue(SentenceCatalogue.Group.STEPS, locale));
        groups.add(catalogue(SentenceCatalogue.Group.COMPARISONS, locale));
        groups.removeIf(group -> group.pieces().isEmpty());
        return groups;
    }

    private Group catalogue(SentenceCatalogue.Group group, Locale locale) {
        return new Group(
                say(group.titleKey(), locale),
                group.entries().stream()
                        .map(entry -> new Piece(entry.pattern(), entry.insert(), say(group.meaningKey(entry), locale)))
                        .toList());
    }

    private Group own(String key, Stream<Piece> pieces, Locale locale) {
        return new Group(say("guidance.editor.palette." + key, locale), pieces.toList());
    }

    private static Stream<Piece> phrases(Indicator indicator) {
        return indicator.phrases().stream()
                .map(phrase -> piece(phrase, indicator.name() + " (" + indicator.measure() + ")"));
    }

    private static Piece report(RulePlace place) {
        return piece("báo cáo " + place.code(), place.title());
    }

    private static Stream<Piece> lists(PackFiles files) {
        return LIST_NAME
                .matcher(DraftFile.of(files, "pack.yaml").text())
                .results()
                .map(found -> piece("danh sách \"" + found.group(1) + "\"", ""));
    }

    private static Piece piece(String words, String note) {
        return new Piece(words, words, note);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
