package vn.dondoc.reporting.receipts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.wording.ReportingWords;

/** The register as a table of words, the earliest first, as an office keeps its book of incoming papers. */
@Component
class RegisterBook {

    private static final List<String> COLUMNS = List.of(
            "place",
            "received",
            "unit",
            "what",
            "due",
            "number",
            "day",
            "signer",
            "way",
            "signed",
            "figures",
            "by",
            "remark");

    private final ReportingWords words;
    private final MessageSource messages;

    RegisterBook(ReportingWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The table's head and its rows, each with as many cells as the head. */
    record Table(List<String> head, List<List<String>> rows) {}

    /** @param lines the latest first */
    Table of(List<RegisterLine> lines, Locale locale) {
        int last = lines.size();
        return new Table(
                COLUMNS.stream()
                        .map(column -> say(locale, "reporting.book." + column))
                        .toList(),
                IntStream.range(0, last)
                        .mapToObj(at -> row(at + 1, lines.get(last - 1 - at), locale))
                        .toList());
    }

    private List<String> row(int place, RegisterLine line, Locale locale) {
        Receipt receipt = line.entry().receipt();
        ReceivedLetter letter = line.entry().letter();
        return List.of(
                Integer.toString(place),
                words.moment(receipt.receivedAt()),
                line.unit(),
                line.title() + ", " + words.period(receipt.period()),
                due(line, locale),
                orEmpty(letter.number()),
                day(letter.day()),
                orEmpty(letter.signer()),
                say(locale, "reporting.door." + receipt.door()),
                signed(line.entry(), locale),
                figures(line, locale),
                words.person(receipt.by()),
                remark(line, locale));
    }

    private String due(RegisterLine line, Locale locale) {
        Due due = line.due();
        if (due == null) {
            return "";
        }
        String day = words.day(due.lastDay());
        return line.late() ? say(locale, "reporting.book.late", day) : day;
    }

    private String signed(ReceiptRegister.Entry entry, Locale locale) {
        SignedCopy copy = entry.signedCopy();
        if (copy != null) {
            return say(locale, "reporting.book.signed.since", words.moment(copy.receivedAt()));
        }
        return entry.letter().signed() ? say(locale, "reporting.book.signed.yes") : "";
    }

    private String figures(RegisterLine line, Locale locale) {
        Boolean attached = line.entry().letter().formAttached();
        return Stream.of(
                        line.awaiting() ? say(locale, "reporting.register.awaiting") : "",
                        Boolean.FALSE.equals(attached) ? say(locale, "reporting.register.form.false") : "")
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String remark(RegisterLine line, Locale locale) {
        ReceiptRegister.Struck struck = line.entry().struck();
        return Stream.of(
                        orEmpty(line.entry().receipt().remark()),
                        struck == null
                                ? ""
                                : say(locale, "reporting.struck", words.moment(struck.at()), words.person(struck.by())))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : words.day(day);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String say(Locale locale, String code, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
