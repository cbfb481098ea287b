package vn.dondoc.reporting.consolidated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.consolidated.Content.FigureLine;
import vn.dondoc.reporting.consolidated.Content.Paragraph;
import vn.dondoc.reporting.consolidated.Content.SenderLine;
import vn.dondoc.reporting.document.Annex;
import vn.dondoc.reporting.document.Annex.Column;
import vn.dondoc.reporting.document.Annex.Side;
import vn.dondoc.reporting.document.Closing;
import vn.dondoc.reporting.document.Letterhead;
import vn.dondoc.reporting.document.OfficeDocument;

/** The report as a .docx: body, the form (on the long side), the units, and for an amended report what changed. */
@Component
class ReportPaper {

    private final Words words;

    ReportPaper(MessageSource messages) {
        this.words = new Words(messages);
    }

    byte[] write(Content content, Edition edition) {
        OfficeDocument document = new OfficeDocument(words.say("kind") + " " + content.title())
                .head(new Letterhead(
                        content.superior(),
                        content.issuer(),
                        words.number(content, edition),
                        "",
                        words.place(content, edition)))
                .title(words.say("kind"), content.title());
        for (Paragraph paragraph : content.body()) {
            switch (paragraph.style()) {
                case CHAPTER -> document.chapter(paragraph.text());
                case HEADING -> document.heading(paragraph.text());
                case TEXT -> document.paragraph(paragraph.text());
            }
            if (edition.isAmended() && paragraph.equals(content.body().get(0))) {
                document.paragraph(words.amends(edition));
            }
        }
        document.closing(new Closing(content.recipients(), content.signedAs(), edition.signer()))
                .annex(form(content, edition))
                .annex(units(content, edition));
        if (edition.isAmended()) {
            document.annex(changes(content, edition));
        }
        return document.bytes();
    }

    private String goesWith(Content content, Edition edition) {
        LocalDate day = edition.day();
        return words.say(
                edition.number().isEmpty() || day == null ? "goes-with.open" : "goes-with",
                content.symbol(),
                content.committee(),
                edition.number(),
                day == null ? Integer.toString(edition.year()) : Words.day(day));
    }

    private Annex form(Content content, Edition edition) {
        List<List<String>> rows = new ArrayList<>();
        Set<Integer> headings = new HashSet<>();
        for (FigureLine line : content.figures()) {
            if (line.isSection()) {
                headings.add(rows.size());
            }
            rows.add(List.of(
                    line.number(),
                    "- ".repeat(Math.max(0, line.level())) + line.text(),
                    line.measure(),
                    line.value(),
                    line.coverage(),
                    line.missing()));
        }
        return new Annex(
                words.say("annex", "I"),
                content.formTitle(),
                goesWith(content, edition),
                List.of(content.source()),
                List.of(
                        new Column(words.say("column.number"), 5, Side.CENTRE),
                        new Column(words.say("column.figure"), 40, Side.LEFT),
                        new Column(words.say("column.measure"), 10, Side.CENTRE),
                        new Column(words.say("column.value"), 18, Side.RIGHT),
                        new Column(words.say("column.coverage"), 9, Side.CENTRE),
                        new Column(words.say("column.missing"), 18, Side.LEFT)),
                rows,
                headings,
                true);
    }

    private Annex units(Content content, Edition edition) {
        List<List<String>> rows = new ArrayList<>();
        Set<Integer> late = new HashSet<>();
        for (SenderLine line : content.senders()) {
            if (line.daysLate() > 0) {
                late.add(rows.size());
            }
            rows.add(List.of(
                    Integer.toString(rows.size() + 1), line.name(), line.due(), line.received(), line.say(words)));
        }
        return new Annex(
                words.say("annex", "II"),
                words.say("units"),
                goesWith(content, edition),
                List.of(),
                List.of(
                        new Column(words.say("column.number"), 7, Side.CENTRE),
                        new Column(words.say("column.unit"), 30, Side.LEFT),
                        new Column(words.say("column.due"), 15, Side.CENTRE),
                        new Column(words.say("column.received"), 22, Side.CENTRE),
                        new Column(words.say("column.state"), 26, Side.LEFT)),
                rows,
                late,
                false);
    }

    private Annex changes(Content content, Edition edition) {
        List<List<String>> rows = new ArrayList<>();
        for (Change change : edition.changes()) {
            rows.add(List.of(Integer.toString(rows.size() + 1), words.change(change), change.before(), change.after()));
        }
        return new Annex(
                words.say("annex", "III"),
                words.say("changes"),
                goesWith(content, edition),
                List.of(words.say("changes.note", edition.replaced())),
                List.of(
                        new Column(words.say("column.number"), 7, Side.CENTRE),
                        new Column(words.say("column.change"), 37, Side.LEFT),
                        new Column(words.say("column.before"), 28, Side.LEFT),
                        new Column(words.say("column.after"), 28, Side.LEFT)),
                rows,
                Set.of(),
                false);
    }
}
