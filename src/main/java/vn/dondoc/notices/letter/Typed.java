package vn.dondoc.notices.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.PlainText;
import vn.dondoc.territory.RefusedException;

/** What people typed into the forms of letters, made plain. Longer than the forms allow is no page of ours: 400. */
final class Typed {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    static String line(String typed, int longest) {
        String plain = PlainText.of(typed).replaceAll("\\p{Cntrl}", "");
        if (plain.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return plain;
    }

    /** Each line plain, empty ones left out. */
    static List<String> lines(String typed, int longest) {
        if (typed.length() > longest) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return typed.lines()
                .map(line -> line(line, longest))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** @throws RefusedException if it is no day */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException noDay) {
            throw new RefusedException(List.of(Fault.at("day", 0, "letter.fault.day", typed)));
        }
    }
}
