package vn.dondoc.reporting.workbook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parts of a workbook say beside the cells: which cells are merged, and which part is which sheet. */
final class SheetParts {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(ref|Id|Target)=[\"']([^\"']*)[\"']");
    private static final int MOST_MERGES = 20_000;

    private final Map<String, List<String>> merges = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    TagScan.Listener of(String part) {
        List<String> merged = merges.computeIfAbsent(part, any -> new ArrayList<>());
        boolean relations = part.equals("xl/_rels/workbook.xml.rels");
        return (name, tag) -> {
            if (name.equals("mergeCell") && merged.size() < MOST_MERGES) {
                merged.add(attributes(tag).getOrDefault("ref", ""));
            } else if (relations && name.equals("Relationship")) {
                Map<String, String> given = attributes(tag);
                parts.put(given.getOrDefault("Id", ""), path(given.getOrDefault("Target", "")));
            }
        };
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            attributes.put(attribute.group(1), attribute.group(2));
        }
        return attributes;
    }

    /** @param sheet as the workbook's relations name it */
    Merges merges(String sheet) {
        return Merges.of(merges.getOrDefault(parts.getOrDefault(sheet, ""), List.of()));
    }
}
