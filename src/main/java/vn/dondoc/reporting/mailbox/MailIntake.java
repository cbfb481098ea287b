package vn.dondoc.reporting.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.reporting.ReplyTokens;
import vn.dondoc.reporting.ReplyTokens.Reply;
import vn.dondoc.reporting.mailed.MailedFiles;
import vn.dondoc.territory.UnitId;

/** Takes one mail: what it is, whom it is from, what it is about, and everything that follows from it, or nothing at all. */
@Service
class MailIntake {

    private static final int LONGEST_EXCERPT = 400;
    private static final int LONGEST_REASON = 1000;

    private final IncomingMails mails;
    private final Places places;
    private final ReplyTokens tokens;
    private final List<Taker> takers;
    private final MailedFiles files;
    private final AnswerDesk answers;
    private final Clock clock;

    /** @param takers in their order */
    MailIntake(
            IncomingMails mails,
            Places places,
            ReplyTokens tokens,
            List<Taker> takers,
            MailedFiles files,
            AnswerDesk answers,
            Clock clock) {
        this.mails = mails;
        this.places = places;
        this.tokens = tokens;
        this.takers = takers;
        this.files = files;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Takes a mail once: the same one again, from whichever place, changes nothing but that the place is known.
     *
     * @param addressees who has which address today
     * @return what became of it
     * @throws org.springframework.dao.DuplicateKeyException if another node takes it at this moment
     */
    @Transactional
    Fate take(Arrival arrival, Addressees addressees) {
        Place place = arrival.place();
        Fate before = places.taken(place.mailbox(), place.uidValidity(), List.of(place.uid()))
                .get(place.uid());
        if (before != null) {
            return before;
        }
        Optional<Long> same = mails.same(arrival.sameKey());
        if (same.isPresent()) {
            places.add(place, same.get());
            return mails.find(same.get()).orElseThrow().fate();
        }
        Known known = known(arrival.letter(), addressees);
        Taken taken = taken(arrival, known);
        note(arrival, known, taken);
        return taken.fate();
    }

    private void note(Arrival arrival, Known known, Taken taken) {
        Instant now = clock.instant();
        Instant receivedAt = arrival.receivedAt(now);
        long id = mails.add(arrival.sameKey(), row(arrival, known, taken), now);
        places.add(arrival.place(), id);
        List<Long> ids = files.add(id, taken.files(), arrival.writtenAt(receivedAt));
        answers.answer(id, arrival.letter(), known, taken, receivedAt, ids);
    }

    private Taken taken(Arrival arrival, Known known) {
        if (arrival.fate() != null) {
            return Taken.as(arrival.fate());
        }
        Instant receivedAt = arrival.receivedAt(clock.instant());
        return takers.stream()
                .flatMap(taker -> taker.take(arrival, known, receivedAt).stream())
                .findFirst()
                .orElseThrow();
    }

    private Known known(Letter letter, Addressees addressees) {
        Reply reply = Tokens.in(letter).stream()
                .flatMap(token -> tokens.find(token).stream())
                .findFirst()
                .orElse(null);
        return addressees.known(reply, letter.from());
    }

    private IncomingMail row(Arrival arrival, Known known, Taken taken) {
        Letter letter = arrival.letter();
        return new IncomingMail(
                0,
                cut(letter.messageId(), 400),
                cut(letter.from(), 320),
                Objects.requireNonNullElse(cut(letter.fromName(), 200), ""),
                Objects.requireNonNullElse(cut(String.join(", ", letter.to()), 1000), ""),
                letter.subject(),
                letter.sentAt(),
                arrival.receivedAt(clock.instant()),
                arrival.digest(),
                arrival.bytes(),
                taken.fate(),
                cut(taken.reason(), LONGEST_REASON),
                known.reply() == null ? null : known.reply().token(),
                known.username(),
                known.isFromPerson(),
                Objects.requireNonNullElse(cut(LetterReader.line(NewText.of(letter.text())), LONGEST_EXCERPT), ""),
                letter.pieces().size(),
                taken.waits(),
                null,
                taken.reports().isEmpty() ? known.duties() : taken.reports(),
                units(taken, known));
    }

    private static Set<UnitId> units(Taken taken, Known known) {
        Set<UnitId> units = new LinkedHashSet<>();
        taken.reports().forEach(report -> units.add(report.unit()));
        return units.isEmpty() ? known.units() : units;
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
