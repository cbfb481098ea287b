package vn.dondoc.reporting.consolidated;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.reporting.consolidated.Content.FigureLine;
import vn.dondoc.reporting.rollup.Share;
import vn.dondoc.territory.Unit;

/** The form as printed, each line with its figures and whose reports they rest on. */
final class FormLines {

    /** More are counted: their names are found where the figure is followed up. */
    private static final int NAMED = 3;

    private final Subject subject;
    private final Tally tally;
    private final Filler filler;
    private final Words words;

    FormLines(Subject subject, Tally tally, Filler filler, Words words) {
        this.words = words;
        this.subject = subject;
        this.tally = tally;
        this.filler = filler;
    }

    List<FigureLine> of() {
        List<FigureLine> lines = new ArrayList<>();
        for (Form.Section section : subject.form().sections()) {
            lines.add(heading("", section.title(), -1));
            section.lines().forEach(line -> add(line, lines));
        }
        return lines;
    }

    private void add(Form.Line line, List<FigureLine> lines) {
        String number = Integer.toString(line.number());
        if (line.values().isEmpty()) {
            lines.add(heading(number, line.text(), line.level()));
        }
        for (int i = 0; i < line.values().size(); i++) {
            Indicator indicator = tally.indicator(line.values().get(i));
            lines.add(figure(i == 0 ? number : "", i == 0 ? line.text() : indicator.name(), line.level(), indicator));
        }
    }

    private static FigureLine heading(String number, String text, int level) {
        return new FigureLine(number, text, level, null, "", "", "", null, true, "", "");
    }

    private FigureLine figure(String number, String text, int level, Indicator indicator) {
        String code = indicator.code();
        boolean counted = indicator.type().isNumber();
        List<Unit> missing = counted ? tally.missing(code) : List.of();
        return new FigureLine(
                number,
                text,
                level,
                code,
                indicator.name(),
                indicator.measure(),
                filler.inAnnex(code),
                amount(indicator),
                missing.isEmpty(),
                counted ? Words.count(tally.reached(code)) + "/" + Words.count(tally.size()) : "",
                missing.size() > NAMED
                        ? words.say("units-missing", Words.count(missing.size()))
                        : missing.stream().map(Unit::fullName).collect(Collectors.joining(", ")));
    }

    /** For ratios the per cent, cut. */
    private @Nullable BigDecimal amount(Indicator indicator) {
        if (!indicator.type().isNumber() || !tally.isKnown(indicator.code())) {
            return null;
        } else if (indicator.type().isEntered()) {
            return tally.count(indicator.code()).lower();
        }
        Share share = tally.share(indicator.code());
        return share.whole() == null ? partial(indicator) : share.lowerPercent();
    }

    /** Of those alone that brought both of its figures. */
    private @Nullable BigDecimal partial(Indicator ratio) {
        Tally.Partial partial = tally.partial(tally.counted(ratio.code()), requireNonNull(ratio.denominator()));
        return new Share(partial.part(), partial.part(), partial.whole(), 0).lowerPercent();
    }
}
