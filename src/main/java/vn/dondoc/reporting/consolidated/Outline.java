package vn.dondoc.reporting.consolidated;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.territory.Level;

/** The texts a report is made of, in their order, with what stands in each until somebody writes otherwise. */
final class Outline {

    /** {@code II. KẾT QUẢ …}: a chapter of the printed form. */
    static final Pattern CHAPTER = Pattern.compile("[IVXLC]+\\. .*");

    private final Subject subject;
    private final Words words;

    Outline(Subject subject, Words words) {
        this.subject = subject;
        this.words = words;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Block.Place.before().map(this::general).forEach(blocks::add);
        subject.form().sections().stream()
                .filter(section -> !section.added() || !section.report().isBlank())
                .map(section -> new Block(section.title(), Block.Place.SECTION, section.title(), standard(section)))
                .forEach(blocks::add);
        Block.Place.after().map(this::general).forEach(blocks::add);
        return blocks;
    }

    private Block general(Block.Place place) {
        boolean ofProvince = place == Block.Place.RECIPIENTS && subject.unit().level() == Level.PROVINCE;
        String name = place + (ofProvince ? ".province" : "");
        return new Block(place.name(), place, words.say("block." + place), words.say("standard." + name));
    }

    /** The pack's words; where it has none, the form's lines one by one. */
    private String standard(Form.Section section) {
        return section.report().isBlank()
                ? section.lines().stream()
                        .flatMap(line -> line.values().stream())
                        .map(code -> subject.pack().indicator(code))
                        .filter(indicator -> indicator.type().isEntered())
                        .map(this::line)
                        .collect(Collectors.joining("\n"))
                : section.report().strip();
    }

    private String line(Indicator indicator) {
        String code = indicator.code();
        if (!indicator.type().isNumber() || indicator.type() == Indicator.Type.MONEY) {
            return words.say("line", indicator.name(), "{" + code + "}");
        }
        return indicator.denominator() == null
                ? words.say("line.measured", indicator.name(), "{" + code + "}", indicator.measure())
                : words.say(
                        "line.share",
                        indicator.name(),
                        "{" + code + "/" + indicator.denominator() + "}",
                        indicator.measure(),
                        "{" + words.say("share") + " " + code + "}");
    }
}
