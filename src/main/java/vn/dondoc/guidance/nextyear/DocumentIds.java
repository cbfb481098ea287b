package vn.dondoc.guidance.nextyear;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The documents' names in citations: the new guidance is a new document, so a year in its name moves everywhere. */
record DocumentIds(Map<String, String> moved) {

    private static final Pattern ID = Pattern.compile("(?m)^\\s*(?:- )?id:\\s*[\"']?([\\w.-]+)");

    /** @param head the text of {@code pack.yaml} */
    static DocumentIds of(String head, Years years) {
        Map<String, String> moved = new LinkedHashMap<>();
        Matcher id = ID.matcher(head);
        while (id.find()) {
            String old = id.group(1);
            moved.put(old, old.replace(Years.year(years.from()), Years.year(years.to())));
        }
        moved.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return new DocumentIds(moved);
    }

    String move(String line) {
        String text = line;
        for (Map.Entry<String, String> id : moved.entrySet()) {
            Pattern whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(id.getKey()) + "(?![\\w-])");
            text = whole.matcher(text).replaceAll(Matcher.quoteReplacement(id.getValue()));
        }
        return text;
    }
}
