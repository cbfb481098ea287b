package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.SentenceCatalogue.Entry;
import vn.dondoc.guidance.SentenceCatalogue.Group;
import vn.dondoc.guidance.language.Rule.Kind;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.Faults;

/**
 * A heading with the indented lines under it.
 *
 * @param place file and line of the heading
 */
record Block(Kind kind, String code, String title, Notes place, List<Line> lines) {

    /** @param number counted from 1 */
    record Line(int number, Words words) {}

    static final Pattern CODE = Pattern.compile("[A-Z0-9-]{2,20}");

    private static final Pattern HEADING = Folding.pattern("(chỉ tiêu|báo cáo|nhiệm vụ) ([^:]*?) ?: ?(.+)");
    private static final List<String> HEADINGS =
            Group.HEADINGS.entries().stream().map(Entry::pattern).toList();
    private static final int LONGEST_TITLE = 300;

    /** There are a dozen kinds of lines; examples may take many. */
    private static final int MOST_LINES = 200;

    /** The blocks of a file; what belongs to none is told to {@code notes}. */
    static List<Block> of(Source source, Notes notes) {
        List<Block> blocks = new ArrayList<>();
        @Nullable Block open = null;
        boolean headed = false;
        for (int i = 0; i < source.lines().size(); i++) {
            String line = source.lines().get(i);
            Words words = Words.of(line);
            Notes place = notes.in(source.path()).at(i + 1);
            if (words.isEmpty() || words.text().startsWith("#")) {
                continue;
            }
            boolean indented = Character.isSpaceChar(line.charAt(0)) || line.charAt(0) == '\t';
            if (!indented) {
                open = heading(words, place).orElse(null);
                headed = true;
                Optional.ofNullable(open).ifPresent(blocks::add);
            } else if (open != null && open.lines().size() < MOST_LINES) {
                open.lines().add(new Line(i + 1, words));
                if (open.lines().size() == MOST_LINES) {
                    place.fault("guidance.fault.too-many-lines", Integer.toString(MOST_LINES));
                }
            } else if (!headed) {
                place.fault("guidance.fault.line-without-heading", words.quote());
            }
        }
        return blocks;
    }

    /** The same block, whose faults go elsewhere. */
    Block tellingTo(Faults faults) {
        return new Block(kind, code, title, new Notes(faults, place.path(), place.line()), lines);
    }

    private static Optional<Block> heading(Words words, Notes place) {
        Matcher match = HEADING.matcher(words.folded());
        if (!match.matches()) {
            place.fault("guidance.fault.heading", words.quote(), HeadingSlips.hint(words, HEADINGS));
            return Optional.empty();
        }
        String code = words.group(match, 2).text();
        Words title = words.group(match, 3);
        if (!CODE.matcher(code).matches()) {
            place.fault("guidance.fault.code", Words.of(code).quote(), words.quote(), HeadingSlips.code(code));
            return Optional.empty();
        } else if (title.text().length() > LONGEST_TITLE) {
            place.fault("guidance.fault.title-too-long", Integer.toString(LONGEST_TITLE), words.quote());
            return Optional.empty();
        }
        Kind kind = switch (match.group(1)) {
            case "chỉ tiêu" -> Kind.TARGET;
            case "báo cáo" -> Kind.REPORT;
            default -> Kind.TASK;
        };
        return Optional.of(new Block(kind, code, title.text(), place, new ArrayList<>()));
    }
}
