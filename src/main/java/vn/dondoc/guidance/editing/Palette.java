package vn.dondoc.guidance.editing;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.editing.RulePlaces.RulePlace;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;

/** What a planner puts into the text instead of typing it: the pack's own words, and the sentences of the language. */
record Palette(List<Group> groups) {

    /** @param key of its heading in the bundles */
    record Group(String key, List<Entry> entries) {}

    /**
     * @param insert what is put in at the cursor
     * @param note what it means
     */
    record Entry(String insert, String note) {

        /** A whole rule stands on lines of its own. */
        public boolean isBlock() {
            return insert.endsWith("\n");
        }

        /** Its first line, as the list shows it. */
        public String label() {
            return insert.lines().findFirst().orElse("");
        }
    }

    /** In {@code pack.yaml}: {@code - name: 13 xã điểm NTM}. */
    private static final Pattern LIST_NAME = Pattern.compile("(?m)^\\s*- name:\\s*[\"']?([^\"'\\n]+?)[\"']?\\s*$");

    /** @param pack as far as it was understood */
    static Palette of(PackFiles files, RulePlaces places, @Nullable RulePack pack) {
        Map<String, Indicator> indicators = pack == null ? Map.of() : pack.indicators();
        Map<String, Form> forms = pack == null ? Map.of() : pack.forms();
        return new Palette(Stream.of(
                        new Group("new", blocks()),
                        new Group(
                                "indicators",
                                indicators.values().stream()
                                        .flatMap(Palette::phrases)
                                        .toList()),
                        new Group("reports", reports(places)),
                        new Group(
                                "forms",
                                forms.values().stream()
                                        .map(form -> new Entry("kèm biểu " + form.code(), form.title()))
                                        .toList()),
                        new Group("lists", lists(files)))
                .filter(group -> !group.entries().isEmpty())
                .toList());
    }

    private static List<Entry> blocks() {
        return List.of(
                new Entry(NewRule.empty(NewRule.TARGET, "Toàn tỉnh"), ""),
                new Entry(NewRule.empty(NewRule.REPORT, "Mỗi đơn vị cấp xã"), ""),
                new Entry(NewRule.empty(NewRule.TASK, "Tỉnh"), ""));
    }

    private static Stream<Entry> phrases(Indicator indicator) {
        return indicator.phrases().stream()
                .map(phrase -> new Entry(phrase, indicator.name() + " (" + indicator.measure() + ")"));
    }

    private static List<Entry> reports(RulePlaces places) {
        return places.byCode().values().stream()
                .filter(RulePlace::isReport)
                .map(place -> new Entry("báo cáo " + place.code(), place.title()))
                .toList();
    }

    private static List<Entry> lists(PackFiles files) {
        return LIST_NAME
                .matcher(DraftFile.of(files, "pack.yaml").text())
                .results()
                .map((MatchResult found) -> new Entry("danh sách \"" + found.group(1) + "\"", ""))
                .collect(Collectors.toList());
    }
}
