package vn.dondoc.notices.recipients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.dondoc.account.MailChoice;
import vn.dondoc.account.Mailboxes.Mailbox;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Role;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** Whom an obligation of a unit concerns, by the offices held and the tree of one day, and who reads it for them. */
public final class Recipients {

    /** Mailboxes are of offices, not of people who could choose another one. */
    private static final Locale LANGUAGE_OF_OFFICES = Locale.forLanguageTag("vi");

    private final Map<UnitId, List<Holder>> holders = new HashMap<>();
    private final Map<UnitId, List<Officer>> mailboxes = new HashMap<>();
    private final Map<String, MailChoice> choices;
    private final StandIns standIns;
    private final UnitTree tree;

    private record Holder(Officer officer, Role role) {}

    /** People who chose nothing and are all there, without mailboxes. */
    public Recipients(List<Officer> officers, UnitTree tree) {
        this(new Audience(LocalDate.EPOCH, officers, Map.of(), List.of(), List.of()), tree);
    }

    public Recipients(Audience audience, UnitTree tree) {
        this.tree = tree;
        this.choices = audience.choices();
        this.standIns = new StandIns(audience);
        for (Officer officer : audience.officers()) {
            officer.offices()
                    .forEach(office -> holders.computeIfAbsent(office.unit(), any -> new ArrayList<>())
                            .add(new Holder(officer, office.role())));
        }
        Map<String, List<OfficeHeld>> offices = new LinkedHashMap<>();
        for (Mailbox mailbox : audience.mailboxes()) {
            offices.computeIfAbsent(mailbox.address(), any -> new ArrayList<>())
                    .add(new OfficeHeld(Role.CLERK, mailbox.unit()));
        }
        offices.forEach((address, held) -> {
            Officer shared = new Officer(address, address, address, LANGUAGE_OF_OFFICES, held);
            held.forEach(office -> mailboxes
                    .computeIfAbsent(office.unit(), any -> new ArrayList<>())
                    .add(shared));
        });
    }

    /**
     * Each person concerned, by user name, with what they are to the unit's obligations; shared mailboxes, named by their
     * address, among them. Where nobody else is in charge, the chair is. Whoever has the mailbox's address as their own
     * is told what it would be told, and it is not.
     */
    public Map<Officer, List<Part>> of(Unit unit) {
        Map<Officer, List<Part>> parts = new TreeMap<>(Comparator.comparing(Officer::username));
        collect(unit.id(), Role.CLERK, Part.IN_CHARGE, parts);
        collect(unit.id(), Role.PROVINCIAL_STAFF, Part.IN_CHARGE, parts);
        collect(unit.id(), Role.CHAIR, parts.isEmpty() ? Part.IN_CHARGE : Part.CHAIR, parts);
        tree.parent(unit.id()).ifPresent(above -> {
            collect(above.id(), Role.CHAIR, Part.LEADER, parts);
            collect(above.id(), Role.PROVINCIAL_STAFF, Part.STAFF, parts);
        });
        for (Officer mailbox : mailboxes.getOrDefault(unit.id(), List.of())) {
            Officer reader = parts.keySet().stream()
                    .filter(officer -> mailbox.username().equalsIgnoreCase(officer.email()))
                    .findFirst()
                    .orElse(mailbox);
            parts.computeIfAbsent(reader, any -> new ArrayList<>()).add(Part.MAILBOX);
        }
        return parts;
    }

    /** Who does the work of the unit, its shared mailboxes among them. */
    public List<Officer> inCharge(Unit unit) {
        return of(unit).entrySet().stream()
                .filter(entry -> entry.getValue().contains(Part.IN_CHARGE)
                        || entry.getValue().contains(Part.MAILBOX))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void collect(UnitId unit, Role role, Part part, Map<Officer, List<Part>> parts) {
        holding(role, unit)
                .forEach(officer ->
                        parts.computeIfAbsent(officer, any -> new ArrayList<>()).add(part));
    }

    /** What that person wants to be told. */
    public MailChoice choice(Officer officer) {
        return choices.getOrDefault(officer.username(), MailChoice.EVERYTHING);
    }

    /** Who reads that person's mails today. */
    public Officer reader(Officer officer) {
        return standIns.of(officer);
    }

    /**
     * Who reads a mail.
     *
     * @param absent who is away and for whom it is read; empty = it is the reader's own
     */
    public record Reader(Officer officer, Optional<Officer> absent) {}

    /** Who reads what concerns these, each once; what is somebody's own they read as their own. */
    public Collection<Reader> readers(Stream<Officer> concerned) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        concerned.forEach(officer -> {
            Officer reader = reader(officer);
            readers.merge(
                    reader.username(),
                    new Reader(reader, reader.equals(officer) ? Optional.empty() : Optional.of(officer)),
                    (one, other) -> one.absent().isEmpty() ? one : other);
        });
        return readers.values();
    }

    /** Who holds that office at the unit itself. */
    public Stream<Officer> holding(Role role, UnitId unit) {
        return holders.getOrDefault(unit, List.of()).stream()
                .filter(holder -> holder.role() == role)
                .map(Holder::officer);
    }
}
