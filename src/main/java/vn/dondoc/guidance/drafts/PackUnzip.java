package vn.dondoc.guidance.drafts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.RefusedException;

/**
 * Reads a zip that somebody brings, in memory and never beyond what a pack can be. Nothing is written to a disk, so no
 * name leads anywhere; names that try are refused all the same.
 */
final class PackUnzip {

    /** 200 files, as many that a Mac adds, and the folders. */
    private static final int MOST_ENTRIES = 1_000;

    /** All rule files, and documents. */
    private static final long MOST_BYTES = 60_000_000;

    /** Tables of rules shrink to a tenth; what shrinks to a hundredth was made to swell. */
    private static final long MOST_SWELLING = 100;

    /** Below this nobody is harmed. */
    private static final long FREE_TO_SWELL = 1_000_000;

    private static final Pattern LEADS_AWAY =
            Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.?(/.*)?|.*//.*|.*\\x00.*", Pattern.DOTALL);

    /** What Macs and Windows add of their own. */
    private static final Pattern ADDED = Pattern.compile(
            "(.*/)?(__MACOSX/.*|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)", Pattern.CASE_INSENSITIVE);

    private final byte[] zip;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Set<String> ignored = new TreeSet<>();
    private final Faults faults = new Faults();

    private PackUnzip(byte[] zip) {
        this.zip = zip;
    }

    /**
     * What a zip holds.
     *
     * @param folder the folder or folders that everything lay in, without {@code /} at the end; empty if none
     * @param files the rule files by path
     * @param documents the attached documents by file name
     * @param ignored what was left out, by its name in the zip
     */
    record Contents(
            String folder,
            SortedMap<String, byte[]> files,
            SortedMap<String, byte[]> documents,
            List<String> ignored) {}

    /** @throws RefusedException naming each entry that cannot be taken, and why; then nothing is taken */
    static Contents of(byte[] zip) {
        PackUnzip unzip = new PackUnzip(zip);
        unzip.requireDirectory();
        unzip.readEntries();
        unzip.requireAgreement();
        unzip.faults.throwIfRefused();
        return unzip.contents();
    }

    private void requireDirectory() {
        int count = ZipDirectory.count(zip).orElseThrow(() -> refused("", "guidance.draft.zip-none"));
        if (count > MOST_ENTRIES) {
            throw refused("", "guidance.draft.zip-entries", MOST_ENTRIES);
        }
    }

    private void readEntries() {
        String name = "";
        long bytes = 0;
        int count = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                name = plain(entry.getName());
                if (++count > MOST_ENTRIES) {
                    throw refused("", "guidance.draft.zip-entries", MOST_ENTRIES);
                }
                byte[] content = in.readNBytes((int) Math.min(room(), MOST_BYTES - bytes) + 1);
                bytes += content.length;
                if (bytes > MOST_BYTES || bytes > room()) {
                    throw refused(name, "guidance.draft.zip-swells");
                }
                in.closeEntry();
                take(name, content, entry.isDirectory());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused(name, "guidance.draft.zip-broken", String.valueOf(e.getMessage()));
        }
    }

    private long room() {
        return Math.max(FREE_TO_SWELL, MOST_SWELLING * zip.length);
    }

    private void take(String name, byte[] content, boolean folder) {
        if (LEADS_AWAY.matcher(name).matches()) {
            faults.add(Fault.at(name, 0, "guidance.draft.zip-path"));
        } else if (ADDED.matcher(name).matches()) {
            ignored.add(name);
        } else if (!folder && entries.putIfAbsent(name, content) != null) {
            faults.add(Fault.at(name, 0, "guidance.draft.zip-twice"));
        }
    }

    /** What the table of contents says must be what was read: else other programs would see another pack. */
    private void requireAgreement() {
        List<ZipDirectory.Row> rows =
                ZipDirectory.of(zip).orElseThrow(() -> refused("", "guidance.draft.zip-disagrees"));
        Map<String, Long> claimed = new TreeMap<>();
        for (ZipDirectory.Row row : rows) {
            String name = plain(row.name());
            if (row.isLink()) {
                faults.add(Fault.at(name, 0, "guidance.draft.zip-link"));
            }
            if (!name.endsWith("/") && !ADDED.matcher(name).matches()) {
                claimed.put(name, row.size());
            }
        }
        Map<String, Long> read = new TreeMap<>();
        entries.forEach((name, content) -> read.put(name, (long) content.length));
        if (!faults.refuse() && !claimed.equals(read)) {
            faults.add(Fault.at("", 0, "guidance.draft.zip-disagrees"));
        }
    }

    private Contents contents() {
        String folder = folder();
        SortedMap<String, byte[]> files = new TreeMap<>();
        SortedMap<String, byte[]> documents = new TreeMap<>();
        entries.forEach((name, content) -> {
            String path = folder.isEmpty() ? name : name.substring(folder.length() + 1);
            if (path.startsWith(".")) { // as in a folder: what is hidden at the top is no part of the pack
                ignored.add(name);
            } else if (path.startsWith(DocumentKind.FOLDER)) {
                documents.put(path.substring(DocumentKind.FOLDER.length()), content);
            } else {
                files.put(path, content);
            }
        });
        if (files.isEmpty()) {
            throw refused("", "guidance.draft.zip-empty");
        }
        return new Contents(folder, files, documents, new ArrayList<>(ignored));
    }

    /** As long as everything lies in one folder, that folder is not the pack's but the one it lies in. */
    private String folder() {
        String folder = "";
        while (true) {
            Set<String> tops = new TreeSet<>();
            for (String name : entries.keySet()) {
                String path = name.substring(folder.length());
                tops.add(path.substring(0, path.indexOf('/') + 1));
            }
            if (tops.size() != 1 || tops.contains("")) {
                return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
            }
            folder += tops.iterator().next();
        }
    }

    /** Macs write letters and accents apart, old programs of Windows the other stroke. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
    }

    private static RefusedException refused(String path, String code, Object... arguments) {
        return new RefusedException(List.of(Fault.at(path, 0, code, arguments)));
    }
}
