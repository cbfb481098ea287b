package vn.dondoc.notices.letter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.guidance.language.Rule.Citation;
import vn.dondoc.guidance.pack.RulePack;

/** The documents that a letter's matters come from, numbered, and their clauses. */
final class Citations {

    private final OfficeWords words;
    private final Map<String, String> documents = new LinkedHashMap<>();

    Citations(OfficeWords words, List<Matter> matters) {
        this.words = words;
        for (Matter matter : matters) {
            for (Citation citation : matter.rule().citations()) {
                documents.putIfAbsent(
                        key(matter, citation), document(matter.pack().pack(), citation));
            }
        }
    }

    private String document(RulePack pack, Citation citation) {
        return pack.document(citation.document())
                .map(found -> words.say("document", found.title(), found.issuer()))
                .orElse(citation.document());
    }

    private static String key(Matter matter, Citation citation) {
        return matter.pack().pack().name() + " " + citation.document();
    }

    /** {@code Hướng dẫn … của …; Kế hoạch … của …}. */
    String all() {
        return words.list(List.copyOf(new LinkedHashSet<>(documents.values())));
    }

    /** {@code (1) Hướng dẫn …}; one line. */
    List<String> notes() {
        List<String> lines = new ArrayList<>();
        List<String> titles = List.copyOf(documents.values());
        for (int i = 0; i < titles.size(); i++) {
            lines.add(words.say("note", Integer.toString(i + 1), titles.get(i)));
        }
        return List.of(words.say("notes", String.join("; ", lines)));
    }

    /** {@code Mục III (1); mục Biểu (2)}. */
    String clauses(Matter matter) {
        List<String> numbers = List.copyOf(documents.keySet());
        Map<String, Set<String>> byDocument = new LinkedHashMap<>();
        matter.rule()
                .citations()
                .forEach(citation -> byDocument
                        .computeIfAbsent(key(matter, citation), any -> new LinkedHashSet<>())
                        .add(words.say("clause", citation.clause())));
        List<String> parts = new ArrayList<>();
        byDocument.forEach((document, clauses) -> parts.add(
                words.say("clauses", String.join(", ", clauses), Integer.toString(numbers.indexOf(document) + 1))));
        String all = String.join("; ", parts);
        return all.substring(0, 1).toUpperCase(OfficeWords.VIETNAMESE) + all.substring(1);
    }
}
