package vn.dondoc.reporting.consolidated;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.consolidated.Block.Place;
import vn.dondoc.reporting.consolidated.Content.Paragraph;
import vn.dondoc.reporting.consolidated.Content.SenderLine;
import vn.dondoc.reporting.consolidated.Content.Style;

/** Puts a report together as of a moment. */
@Component
class ReportComposer {

    /** {@code 1. Ưu điểm}: a heading that somebody wrote into a text. */
    private static final Pattern HEADING = Pattern.compile("\\d{1,2}\\. .{1,150}[^.;:,]");

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final Tallies tallies;
    private final Senders senders;
    private final Blocks blocks;
    private final Words words;

    ReportComposer(Tallies tallies, Senders senders, Blocks blocks, MessageSource messages) {
        this.tallies = tallies;
        this.senders = senders;
        this.blocks = blocks;
        this.words = new Words(messages);
    }

    /** Four queries: figures, words, receipts and texts. */
    Content compose(Subject subject, Instant asOf) {
        return compose(subject, asOf, texts(subject));
    }

    /** The same with texts not kept yet. */
    Content compose(Subject subject, Instant asOf, Map<String, String> texts) {
        Tally tally = tallies.of(subject, asOf);
        List<Sender> below = senders.of(subject, tally, asOf);
        Facts facts = new Facts(subject, below, asOf, words);
        Filler filler = filler(subject, tally, facts, texts);
        return new Content(
                lines(texts, filler, Place.SUPERIOR),
                lines(texts, filler, Place.ISSUER),
                line(texts, filler, Place.SYMBOL),
                line(texts, filler, Place.TOWN),
                line(texts, filler, Place.COMMITTEE),
                StringUtils.capitalize(line(texts, filler, Place.TITLE)),
                body(subject, texts, filler),
                lines(texts, filler, Place.RECIPIENTS),
                lines(texts, filler, Place.SIGNATURE),
                subject.form().title(),
                facts.source(),
                new FormLines(subject, tally, filler, words).of(),
                below.stream().map(this::line).toList(),
                texts,
                said(texts, filler));
    }

    private static Map<String, String> said(Map<String, String> texts, Filler filler) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((key, text) -> said.put(key, String.join("\n", filler.fill(text))));
        return said;
    }

    /** Each block with its blanks filled as of now, by key. */
    Map<String, List<String>> preview(Subject subject, Instant asOf, Map<String, String> texts) {
        Tally tally = tallies.of(subject, asOf);
        Facts facts = new Facts(subject, senders.of(subject, tally, asOf), asOf, words);
        Filler filler = filler(subject, tally, facts, texts);
        Map<String, List<String>> previews = new LinkedHashMap<>();
        texts.forEach((key, text) -> previews.put(key, filler.fill(text)));
        return previews;
    }

    private Filler filler(Subject subject, Tally tally, Facts facts, Map<String, String> texts) {
        return new Filler(subject, tally, facts, words, requireNonNull(texts.get(Place.COMMITTEE.name())));
    }

    /** One figure as the annex says it. */
    String value(Subject subject, Tally tally, String code) {
        return new Filler(subject, tally, new Facts(subject, List.of(), Instant.EPOCH, words), words, "").inAnnex(code);
    }

    List<Block> outline(Subject subject) {
        return new Outline(subject, words).blocks();
    }

    /** What stands in each block now, by key, in the order of the paper. */
    Map<String, String> texts(Subject subject) {
        Map<String, Blocks.Entry> written = blocks.of(subject);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Block block : outline(subject)) {
            Blocks.Entry entry = written.get(block.key());
            texts.put(block.key(), entry == null || entry.text() == null ? block.standard() : entry.text());
        }
        return texts;
    }

    private List<Paragraph> body(Subject subject, Map<String, String> texts, Filler filler) {
        List<Paragraph> body = new ArrayList<>();
        int chapters = 0;
        for (Block block : outline(subject)) {
            String text = requireNonNull(texts.get(block.key()));
            if (block.place() == Place.SECTION) {
                boolean chapter = Outline.CHAPTER.matcher(block.title()).matches();
                chapters += chapter ? 1 : 0;
                body.add(new Paragraph(chapter ? Style.CHAPTER : Style.HEADING, block.title()));
                body.addAll(paragraphs(text, filler));
            } else if (block.place().isChapter() && !text.isBlank()) {
                body.add(new Paragraph(Style.CHAPTER, ROMAN.get(chapters++) + ". " + block.title()));
                body.addAll(paragraphs(text, filler));
            } else if (block.place() == Place.OPENING || block.place() == Place.CLOSING) {
                body.addAll(paragraphs(text, filler));
            }
        }
        return body;
    }

    private static List<Paragraph> paragraphs(String text, Filler filler) {
        return filler.fill(text).stream()
                .map(line -> new Paragraph(HEADING.matcher(line).matches() ? Style.HEADING : Style.TEXT, line))
                .toList();
    }

    private SenderLine line(Sender sender) {
        Due due = sender.due();
        return new SenderLine(
                sender.unit().id().toString(),
                sender.unit().fullName(),
                sender.state(),
                due == null ? "" : Words.day(due.lastDay()),
                sender.received() == null ? "" : words.moment(sender.received()),
                sender.daysLate(),
                sender.figures());
    }

    private static List<String> lines(Map<String, String> texts, Filler filler, Place place) {
        return filler.fill(requireNonNull(texts.get(place.name())));
    }

    private static String line(Map<String, String> texts, Filler filler, Place place) {
        return String.join(" ", lines(texts, filler, place));
    }
}
