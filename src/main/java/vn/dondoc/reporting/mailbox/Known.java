package vn.dondoc.reporting.mailbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.reporting.ReplyTokens.Reply;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

/**
 * What we know of a mail's sender and subject matter.
 *
 * @param reply the mail of ours that it names; absent = it names none
 * @param from whence it came, in small letters
 * @param senders those whose address that is; several where an office shares one
 * @param offices the units whose shared mailbox it came from
 */
record Known(@Nullable Reply reply, @Nullable String from, List<Officer> senders, Set<UnitId> offices) {

    private static final Locale LANGUAGE_OF_OFFICES = Locale.forLanguageTag("vi");

    boolean isSenderKnown() {
        return !senders.isEmpty() || !offices.isEmpty();
    }

    /** Whom our mail was for, else the one person with that address; absent = nobody, or more than one. */
    @Nullable
    String username() {
        if (reply != null) {
            return reply.username();
        }
        return senders.size() == 1 ? senders.get(0).username() : null;
    }

    /** Whether it came from an address of whom it seems to come from; anybody can put a name into a mail. */
    boolean isFromPerson() {
        return reply == null
                ? isSenderKnown()
                : reply.username().equalsIgnoreCase(from) // our mail was for a shared mailbox
                        || senders.stream()
                                .anyMatch(officer -> officer.username().equals(reply.username()));
    }

    /**
     * Whether the mail of ours that it answers speaks for the sender: it was sent to that address, or says itself which
     * reports it asks for, as one that an office hands on to its clerk. Any other token, perhaps one's own, proves nothing
     * about an address that anybody can write.
     */
    boolean answersForSender() {
        return reply != null && (isFromPerson() || !reply.duties().isEmpty());
    }

    /** Everybody whose address that is; a shared mailbox does the work of its office. */
    List<Officer> people() {
        Stream<Officer> shared = from == null || offices.isEmpty()
                ? Stream.empty()
                : Stream.of(new Officer(
                        from,
                        from,
                        from,
                        LANGUAGE_OF_OFFICES,
                        offices.stream()
                                .map(office -> new OfficeHeld(Role.CLERK, office))
                                .toList()));
        return Stream.concat(senders.stream(), shared).toList();
    }

    List<ReportKey> duties() {
        return reply == null ? List.of() : reply.duties();
    }

    /** The units it concerns: those our mail spoke of, else those in which the sender holds an office. */
    Set<UnitId> units() {
        Set<UnitId> units = new LinkedHashSet<>();
        duties().forEach(duty -> units.add(duty.unit()));
        if (units.isEmpty()) {
            units.addAll(offices);
            senders.forEach(officer -> officer.offices().forEach(office -> units.add(office.unit())));
        }
        return units;
    }
}
