package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.notices.letter.Content.Item;
import vn.dondoc.reporting.document.Annex;
import vn.dondoc.reporting.document.Annex.Column;
import vn.dondoc.reporting.document.Closing;
import vn.dondoc.reporting.document.Letterhead;
import vn.dondoc.reporting.document.OfficeDocument;

/** The letter as a .docx; number and day stay open for the registry. */
@Component
class LetterFile {

    private static final List<Integer> WIDTHS = List.of(7, 26, 22, 21, 13, 11);

    private final OfficeWords words;

    LetterFile(MessageSource messages) {
        words = new OfficeWords(messages);
    }

    /** @param today whose year stands in the open day */
    byte[] write(Content content, LetterSettings settings, LocalDate today) {
        String year = Integer.toString(today.getYear());
        OfficeDocument document = new OfficeDocument(content.subject())
                .head(new Letterhead(
                        spell(settings.superior(), settings),
                        spell(settings.issuer(), settings),
                        words.say("number", settings.symbol()),
                        spell(content.subject(), settings),
                        words.say("place-and-day", settings.place(), year)))
                .addressees(words.say("greeting"), spell(content.addressees(), settings));
        spell(content.body(), settings).forEach(document::paragraph);
        return document.closing(new Closing(
                        spell(settings.recipients(), settings), spell(content.signedAs(), settings), content.signer()))
                .annex(annex(content, settings, year))
                .bytes();
    }

    private Annex annex(Content content, LetterSettings settings, String year) {
        List<Column> columns = new ArrayList<>();
        List<String> heads = List.of("number", "unit", "matter", "clause", "due", "late");
        for (int i = 0; i < heads.size(); i++) {
            columns.add(new Column(words.say("column." + heads.get(i)), WIDTHS.get(i), i == 0 || i > 3));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Item item : content.items()) {
            rows.add(spell(row(rows.size() + 1, item), settings));
        }
        return new Annex(
                words.say("list"),
                spell(words.say("goes-with", settings.symbol(), year, settings.committee()), settings),
                spell(content.notes(), settings),
                columns,
                rows);
    }

    private static List<String> row(int number, Item item) {
        return List.of(
                Integer.toString(number),
                item.unitName(),
                item.matter(),
                item.clause(),
                OfficeWords.day(item.dueDay()),
                OfficeWords.count(item.daysLate()));
    }

    private static List<String> spell(List<String> texts, LetterSettings settings) {
        return texts.stream().map(settings.spelling()::of).toList();
    }

    private static String spell(String text, LetterSettings settings) {
        return settings.spelling().of(text);
    }
}
