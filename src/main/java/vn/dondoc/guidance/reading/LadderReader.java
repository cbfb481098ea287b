package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.guidance.SentenceCatalogue.Group;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;

/** Reads {@code trước hạn 10, 5, 2 ngày làm việc; ngày đến hạn; quá hạn 5 ngày làm việc báo cáo lãnh đạo}. */
final class LadderReader {

    static final List<String> PHRASES = Group.STEPS.examples();

    private static final Pattern STEP = Folding.pattern(
            "(trước|quá) hạn (\\d{1,2}(?:(?:, ?| và )\\d{1,2})*) ngày làm việc(?:,? (báo cáo lãnh đạo|dự thảo công văn))?");
    private static final Pattern DUE_DAY = Folding.pattern("(?:vào )?ngày đến hạn");
    private static final Pattern DIVIDER = Pattern.compile(", ?| và ");

    private LadderReader() {}

    static Outcome<Ladder> read(Words words) {
        List<Step> steps = new ArrayList<>();
        for (Words part : words.split(';')) {
            Matcher match = STEP.matcher(part.folded());
            if (match.matches()) {
                int sign = match.group(1).equals("trước") ? -1 : 1;
                Reach reach = reach(match.group(3) == null ? "" : match.group(3));
                for (String days : DIVIDER.split(match.group(2))) {
                    steps.add(new Step(sign * Integer.parseInt(days), reach));
                }
            } else if (part.match(DUE_DAY).isPresent()) {
                steps.add(new Step(0, Reach.OFFICE));
            } else {
                return Outcome.wrong("guidance.fault.ladder", part.quote(), Nearest.phrase(part.text(), PHRASES));
            }
        }
        steps.sort(Comparator.comparingInt(Step::workingDays).thenComparing(Step::reach));
        return Outcome.of(new Ladder(words.text(), List.copyOf(steps)));
    }

    private static Reach reach(String words) {
        return switch (words) {
            case "báo cáo lãnh đạo" -> Reach.LEADERS;
            case "dự thảo công văn" -> Reach.LETTER;
            default -> Reach.OFFICE;
        };
    }
}
