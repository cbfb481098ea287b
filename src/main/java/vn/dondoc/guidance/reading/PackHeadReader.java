package vn.dondoc.guidance.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.guidance.pack.RulePack.Document;
import vn.dondoc.guidance.wording.Nearest;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.UnitId;

/** Reads {@code pack.yaml}. */
final class PackHeadReader {

    static final String FILE = "pack.yaml";

    private static final Set<String> KEYS = Set.of(
            "title",
            "province",
            "year",
            "from",
            "to",
            "documents",
            "reports-to",
            "holidays",
            "before",
            "receipt",
            "mail",
            "new-units",
            "danger-days",
            "ladders",
            "lists",
            "decisions");

    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d");

    private final YamlFile yaml;

    PackHeadReader(YamlFile yaml) {
        this.yaml = yaml;
    }

    /** @param lists codes by name of the file inside the pack */
    PackHead read(Map<String, Set<String>> lists) {
        yaml.allowOnly(KEYS);
        int year = year();
        LocalDate from = date("from", LocalDate.of(year, 1, 1));
        LocalDate until = date("to", LocalDate.of(year, 12, 31));
        if (from.isAfter(until)) {
            yaml.place("to").fault("guidance.fault.window-backwards", from + " – " + until, "");
        }
        return new PackHead(
                yaml.required("title"),
                province(),
                year,
                from,
                until,
                documents(),
                new SettingsReader(yaml).read(),
                lists(lists));
    }

    private String province() {
        String province = yaml.required("province");
        if (!province.isEmpty() && !UnitId.isCode(province)) {
            yaml.place("province")
                    .fault("guidance.fault.unit-code", Words.of(province).quote());
        }
        return province;
    }

    private int year() {
        String year = yaml.required("year");
        if (!year.isEmpty() && !YEAR.matcher(year).matches()) {
            yaml.place("year").fault("guidance.fault.yaml-year", year);
        }
        return YEAR.matcher(year).matches() ? Integer.parseInt(year) : PackHead.LEAP_YEAR;
    }

    private LocalDate date(String key, LocalDate usual) {
        Optional<String> text = yaml.text(key);
        try {
            return text.map(LocalDate::parse).orElse(usual);
        } catch (DateTimeParseException e) {
            yaml.place(key).fault("guidance.fault.yaml-date", key, text.orElse(""));
            return usual;
        }
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFile item : yaml.items("documents")) {
            item.allowOnly(Set.of("id", "title", "issuer"));
            Document document = new Document(item.required("id"), item.required("title"), item.required("issuer"));
            if (!ids.add(document.id())) {
                yaml.place("documents").fault("guidance.fault.twice", document.id(), "documents");
            }
            documents.add(document);
        }
        if (documents.isEmpty()) {
            yaml.tellMissing("documents");
        }
        return documents;
    }

    private Map<String, Set<String>> lists(Map<String, Set<String>> files) {
        Map<String, Set<String>> lists = new HashMap<>();
        for (YamlFile item : yaml.items("lists")) {
            item.allowOnly(Set.of("name", "file"));
            String file = item.required("file");
            if (!files.containsKey(file)) {
                item.place("file").fault("guidance.fault.no-such-file", file, Nearest.name(file, files.keySet()));
            }
            lists.put(Words.of(item.required("name")).folded(), files.getOrDefault(file, Set.of()));
        }
        return lists;
    }
}
