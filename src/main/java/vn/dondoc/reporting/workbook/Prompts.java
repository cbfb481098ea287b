package vn.dondoc.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.figures.Numbers;

/** What is said beside a cell while it is filled in. */
record Prompts(String title, String text) {

    /** @param before what the unit reported for an earlier period of the year; absent = nothing, or many units */
    static Prompts of(Template template, Indicator indicator, @Nullable Figure before, TemplateWords words) {
        List<String> lines = new ArrayList<>();
        lines.add(indicator.name());
        if (before != null) {
            lines.add(words.say(
                    "earlier",
                    TemplateWords.capital(words.say(PeriodWords.of(before.period()))),
                    Numbers.write(before.value())));
        }
        template.form().totals().stream()
                .filter(total -> total.left().equals(indicator.code()))
                .map(Form.Total::why)
                .forEach(lines::add);
        String title =
                indicator.measure().isEmpty() ? Layout.Column.VALUE.head() : words.say("measured", indicator.measure());
        return new Prompts(title, String.join("\n", lines));
    }
}
