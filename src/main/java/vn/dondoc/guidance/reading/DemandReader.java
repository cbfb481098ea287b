package vn.dondoc.guidance.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.guidance.SentenceCatalogue.Entry;
import vn.dondoc.guidance.SentenceCatalogue.Group;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.guidance.wording.Quoted;
import vn.dondoc.guidance.wording.Words;

/** Reads what is owed: a figure, a report, products to send, a task to complete. */
final class DemandReader {

    private static final String KIND =
            "(?:(?:hằng |mỗi )?(?:tháng|quý)|(?:cả |01 |hằng )?năm|0?6 tháng(?: đầu năm)?|0?9 tháng(?: đầu năm)?|đột xuất)";

    private static final Pattern DIVIDER = Pattern.compile(", và |, | và ");
    private static final Pattern REPORT = Folding.pattern(
            "gửi báo cáo(?: (" + KIND + "(?:(?:, và |, | và )" + KIND + ")*))?(?: kèm (?:theo )?biểu ([a-z0-9-]+))?");
    private static final Pattern PRODUCTS =
            Folding.pattern("gửi (?:ít nhất |tối thiểu )?(\\d{1,4}) (\\p{L}[\\p{L} ()“”-]*)");
    private static final Pattern TASK = Folding.pattern("hoàn thành việc " + Quoted.REGEX);

    /** Words that belong to a deadline or a form: a product's name holding one of them is a slip. */
    private static final Pattern NO_PRODUCT = Folding.pattern(
            ".*(?:^| )(?:trước|ngày|chậm nhất|đến hết|đến cuối|trong|hằng|mỗi|khi|vào|kèm|biểu|dịp|định kỳ|kịp thời)(?: .*|$)");

    private final Nouns nouns;
    private final FigureReader figures;

    DemandReader(Nouns nouns, ScopeReader scopes) {
        this.nouns = nouns;
        this.figures = new FigureReader(nouns, scopes);
    }

    Outcome<Demand> read(Words words) {
        Matcher report = REPORT.matcher(words.folded());
        Matcher products = PRODUCTS.matcher(words.folded());
        Matcher task = TASK.matcher(words.folded());
        if (report.matches()) {
            return report(words, report);
        } else if (products.matches()) {
            return products(words, products);
        } else if (task.matches()) {
            return Outcome.of(new Demand.Complete(Quoted.text(words.group(task, 1))));
        }
        return figures.read(words);
    }

    private Outcome<Demand> report(Words words, Matcher match) {
        List<Rhythm> rhythms = new ArrayList<>();
        if (match.group(1) != null) {
            for (String kind : DIVIDER.split(match.group(1))) {
                RhythmWords.of(kind).filter(rhythm -> !rhythms.contains(rhythm)).ifPresent(rhythms::add);
            }
        }
        if (match.group(2) == null) {
            return Outcome.of(new Demand.SendReport(List.copyOf(rhythms), null));
        }
        return nouns.form(words.group(match, 2).text()).map(form -> new Demand.SendReport(List.copyOf(rhythms), form));
    }

    private static Outcome<Demand> products(Words words, Matcher match) {
        int number = Integer.parseInt(match.group(1));
        Words product = words.group(match, 2);
        if (NO_PRODUCT.matcher(product.folded()).matches()) {
            return Outcome.unknown();
        }
        return number > 0
                ? Outcome.of(new Demand.SendAtLeast(number, product.text()))
                : Outcome.wrong("guidance.fault.nothing-owed", words.text());
    }

    /** What one could have written, for hints: the catalogue's sentences with the pack's own words. */
    List<String> phrases() {
        return Group.DEMANDS.entries().stream().flatMap(this::phrases).toList();
    }

    private Stream<String> phrases(Entry entry) {
        for (Map.Entry<String, Collection<String>> words : nouns.byBlank().entrySet()) {
            if (entry.insert().contains(words.getKey())) {
                return words.getValue().stream().map(noun -> entry.insert().replace(words.getKey(), noun));
            }
        }
        return entry.examples().stream();
    }
}
