package vn.dondoc.reporting.workbook.reading;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.guidance.pack.Form;
import vn.dondoc.guidance.pack.Indicator;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.wording.Folding;
import vn.dondoc.territory.PlainText;

/** The words by which the values of a form are known: their codes, their names and the printed lines. */
final class Labels {

    private static final Pattern NUMBERING = Pattern.compile("^([ivx]+|\\d+(?:\\.\\d+)*+|[a-zđ])[.)/]\\s*");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

    /** No printed line is nearly as long. */
    private static final int LONGEST = 1_000;

    /** Shorter words are found in too many others. */
    private static final int LONG_ENOUGH = 12;

    private final RulePack pack;
    private final Form form;
    private final boolean codes;
    private final Map<String, Set<String>> byWords = new HashMap<>();

    /** @param codes whether codes are believed */
    Labels(RulePack pack, Form form, boolean codes) {
        this.pack = pack;
        this.form = form;
        this.codes = codes;
        form.lines().forEach(this::add);
    }

    private void add(Form.Line line) {
        for (String code : line.values()) {
            Indicator indicator = indicator(code);
            add(indicator.name(), code);
            add(line.text() + " " + indicator.name(), code);
            if (indicator.type().isEntered()) {
                add(line.text(), code);
            }
            indicator.phrases().forEach(phrase -> add(phrase, code));
        }
    }

    private void add(String words, String code) {
        for (String key : List.of(key(words), key(BRACKETS.matcher(words).replaceAll(" ")))) {
            byWords.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(code);
        }
    }

    /** Words as they are compared: small letters, one style of tone marks, no numbering and no signs. */
    static String key(String words) {
        String folded = Folding.fold(PlainText.of(words.substring(0, Math.min(LONGEST, words.length()))))
                .replaceFirst("^[-+*•–]+\\s*", "");
        return SIGNS.matcher(NUMBERING.matcher(folded).replaceFirst(""))
                .replaceAll(" ")
                .strip();
    }

    Indicator indicator(String code) {
        return requireNonNull(pack.indicators().get(code));
    }

    boolean isCode(String text) {
        return codes && pack.indicators().containsKey(text) && form.indicators().contains(text);
    }

    /** What the words may stand for, in the order of the form; printed lines that ask two figures stand for both. */
    List<String> codes(String words) {
        Set<String> found = byWords.get(key(words));
        if (found == null) {
            found = byWords.get(key(BRACKETS.matcher(words).replaceAll(" ")));
        }
        return found == null ? List.of() : inOrder(found);
    }

    private List<String> inOrder(Set<String> codes) {
        return form.indicators().stream().filter(codes::contains).distinct().toList();
    }

    /** What words that are nearly those of the form probably mean; empty where none are near, or several. */
    Optional<String> nearly(String words) {
        String key = key(words);
        if (key.length() < LONG_ENOUGH || key.length() > 400) {
            return Optional.empty();
        }
        List<String> near = new ArrayList<>();
        byWords.forEach((known, codes) -> {
            boolean within = known.length() >= LONG_ENOUGH && (known.startsWith(key) || key.startsWith(known));
            if (codes.size() == 1 && (within || Slips.few(key, known))) {
                near.add(codes.iterator().next());
            }
        });
        List<String> distinct = near.stream().distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    /** Where the form has the value, counted from 0. */
    int place(String code) {
        return form.indicators().indexOf(code);
    }

    /** What people enter, in the order of the form. */
    List<String> entered() {
        return form.indicators().stream()
                .filter(code -> indicator(code).type().isEntered())
                .toList();
    }

    /** How many of the form's values are among the words. */
    long known(Set<String> words) {
        return words.stream()
                .flatMap(text -> isCode(text) ? Stream.of(text) : codes(text).stream())
                .distinct()
                .count();
    }
}
