package vn.dondoc.guidance.nextyear;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;

/**
 * Prepares next year's pack as a copy of this year's. The text is edited, not written anew: comments, order and layout
 * stay. What only names the year moves; whatever a person has to decide is marked with a comment above the line, where
 * the file can hold one, and listed.
 */
public final class NextYear {

    private static final String HEAD = "pack.yaml";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern YEAR = Pattern.compile("(?m)^year:\\s*[\"']?(\\d{4})\\b");

    private final MessageSource messages;

    /** @param messages hold the words of the marks; packs are Vietnamese, and so are the marks */
    public NextYear(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A pack for a later year.
     *
     * @param review what a person has to look at, as warnings, by file and line of the new pack
     */
    public record Prepared(PackFiles files, List<Fault> review) {}

    /**
     * @param name of the new pack: {@code lang-son/2021}
     * @param year later than the pack's own
     * @throws RefusedException if {@code pack.yaml} does not say a year, or none before that one
     */
    public Prepared of(PackFiles earlier, String name, int year) {
        String head = text(earlier.files().getOrDefault(HEAD, new byte[0])).orElse("");
        Years years = new Years(yearOf(head), year);
        if (years.distance() <= 0) {
            throw refused("guidance.fault.next-not-later", Years.year(year), Years.year(years.from()));
        }
        DocumentIds ids = DocumentIds.of(head, years);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Fault> review = new ArrayList<>();
        earlier.files()
                .forEach((path, bytes) -> text(bytes)
                        .ifPresentOrElse(
                                text -> {
                                    NextFile next = write(path, text, new NextLines(path, years, ids));
                                    files.put(path, next.text().getBytes(StandardCharsets.UTF_8));
                                    review.addAll(next.review());
                                },
                                () -> files.put(path, bytes)));
        return new Prepared(new PackFiles(name, files), List.copyOf(review));
    }

    private NextFile write(String path, String text, NextLines lines) {
        NextFile next = new NextFile(path, remark -> messages.getMessage(remark, VIETNAMESE));
        Lines.of(text).forEach(line -> lines.next(line, next));
        return next;
    }

    private static int yearOf(String head) {
        Matcher year = YEAR.matcher(head);
        if (!year.find()) {
            throw refused("guidance.fault.yaml-missing", "year");
        }
        return Integer.parseInt(year.group(1));
    }

    private static RefusedException refused(String code, Object... arguments) {
        return new RefusedException(List.of(Fault.at(HEAD, 0, code, arguments)));
    }

    /** Empty if the bytes are no text: then they are copied as they are. */
    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
