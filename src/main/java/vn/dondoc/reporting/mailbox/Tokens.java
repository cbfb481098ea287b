package vn.dondoc.reporting.mailbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a mail may name one of ours, the surest place first. */
final class Tokens {

    /** Tokens looked up in one mail; an honest one names one or two. */
    private static final int MOST = 10;

    /** As the outbox writes it: {@code <dd.TOKEN.UUID@host>}. */
    private static final Pattern OUR_ID =
            Pattern.compile("<dd\\.([a-z0-9]{24})\\.[0-9a-f-]{36}@[^<>\\s]{1,255}>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANYWHERE =
            Pattern.compile("\\bdd\\.([a-z0-9]{24})(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLUS = Pattern.compile("\\+(?:dd\\.)?([a-z0-9]{24})@", Pattern.CASE_INSENSITIVE);

    private Tokens() {}

    /** Tokens named, each once, in the order in which they count. */
    static List<String> in(Letter letter) {
        List<String> places = new ArrayList<>(letter.headers().all("in-reply-to"));
        List<String> references = new ArrayList<>(letter.headers().all("references"));
        Collections.reverse(references);
        places.addAll(references);
        letter.to().forEach(address -> places.add("+" + address.substring(address.indexOf('+') + 1)));
        places.add(letter.subject());
        places.add(letter.report() == null ? "" : letter.report());
        places.add(letter.returned());
        places.add(letter.text());
        return places.stream()
                .flatMap(place -> Stream.of(ANYWHERE, PLUS)
                        .flatMap(pattern -> pattern.matcher(place).results()))
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The whole Message-ID of our mail with that token, as it stands in the mail. */
    static Optional<String> messageId(Letter letter, String token) {
        return Stream.of(
                        String.join(" ", letter.headers().all("in-reply-to")),
                        String.join(" ", letter.headers().all("references")),
                        letter.returned(),
                        letter.report() == null ? "" : letter.report(),
                        letter.text())
                .flatMap(place -> OUR_ID.matcher(place).results())
                .filter(match -> match.group(1).equalsIgnoreCase(token))
                .map(MatchResult::group)
                .findFirst();
    }

    /** Whether the mail itself is one of ours. */
    static boolean isOurs(Letter letter) {
        return letter.messageId() != null && OUR_ID.matcher(letter.messageId()).matches();
    }
}
