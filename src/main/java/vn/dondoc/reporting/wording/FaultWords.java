package vn.dondoc.reporting.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vn.dondoc.territory.Fault;

/** Faults as lines of a page. */
public final class FaultWords {

    /** More than this nobody mends one by one; the rest is counted. */
    private static final int MOST = 200;

    private FaultWords() {}

    /** {@code dòng 3: …}, {@code tệp.csv: …} or only what is wrong, in their order; beyond 200 only how many. */
    public static List<String> of(List<Fault> faults, MessageSource messages, Locale locale) {
        Stream<String> first = faults.stream().limit(MOST).map(fault -> say(fault, messages, locale));
        Stream<String> rest = faults.size() <= MOST
                ? Stream.empty()
                : Stream.of(messages.getMessage(
                        "reporting.faults.more", new Object[] {Integer.toString(faults.size() - MOST)}, locale));
        return Stream.concat(first, rest).toList();
    }

    private static String say(Fault fault, MessageSource messages, Locale locale) {
        String said = messages.getMessage(fault, locale);
        if (fault.line() > 0) {
            return messages.getMessage(
                    "reporting.fault.at-line", new Object[] {Integer.toString(fault.line()), said}, locale);
        }
        return fault.path().isEmpty() ? said : fault.path() + ": " + said;
    }
}
