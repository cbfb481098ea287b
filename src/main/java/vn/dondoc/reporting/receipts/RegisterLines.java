package vn.dondoc.reporting.receipts;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.Obligation;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.Reliefs;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.pack.Paper;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.owed.Dues;
import vn.dondoc.reporting.receipts.Attachments.Attachment;
import vn.dondoc.reporting.wording.ReportingWords;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.Units;

/** Makes lines of the register readable: names, due days, what is still to come. */
@Component
class RegisterLines {

    private final ReceiptRegister register;
    private final AwaitedFigures awaited;
    private final Attachments attachments;
    private final Obligations obligations;
    private final Dues dues;
    private final ReceiptDesk desk;
    private final Units units;
    private final ReportingWords words;

    RegisterLines(
            ReceiptRegister register,
            AwaitedFigures awaited,
            Attachments attachments,
            Obligations obligations,
            Dues dues,
            ReceiptDesk desk,
            Units units,
            ReportingWords words) {
        this.register = register;
        this.awaited = awaited;
        this.attachments = attachments;
        this.obligations = obligations;
        this.dues = dues;
        this.desk = desk;
        this.units = units;
        this.words = words;
    }

    /** What the lines of one pack are held against; each gathered once. */
    private record Background(
            RulePack pack,
            Entered entered,
            Map<ReportKey, Obligation> owed,
            Reliefs.InForce reliefs,
            Map<ReportKey, Instant> first,
            Set<Long> awaiting) {

        String title(String rule) {
            return pack.rule(rule)
                    .map(Rule::title)
                    .or(() -> entered.subject(rule))
                    .orElse(rule);
        }

        @Nullable
        Due due(ReportKey key) {
            Obligation obligation = owed.get(key);
            return obligation == null ? null : reliefs.extended(obligation).due();
        }
    }

    /** @param packs those of the lines, by name; a line of another is left out */
    List<RegisterLine> of(Map<String, AdoptedPack> packs, List<ReceiptRegister.Entry> entries) {
        Map<String, Background> backgrounds = entries.stream()
                .map(ReceiptRegister.Entry::pack)
                .distinct()
                .filter(packs::containsKey)
                .collect(Collectors.toMap(name -> name, name -> background(Objects.requireNonNull(packs.get(name)))));
        Map<Long, List<Attachment>> scans = backgrounds.keySet().stream()
                .flatMap(pack -> attachments.of(pack).stream())
                .collect(Collectors.groupingBy(Attachment::receipt));
        Map<String, Boolean> mine = new HashMap<>();
        return entries.stream()
                .filter(entry -> backgrounds.containsKey(entry.pack()))
                .map(entry -> line(
                        entry,
                        Objects.requireNonNull(backgrounds.get(entry.pack())),
                        scans.getOrDefault(entry.id(), List.of()),
                        mine.computeIfAbsent(
                                entry.receipt().unit().toString(),
                                any -> desk.mayRecordFor(entry.receipt().unit()))))
                .toList();
    }

    private Background background(AdoptedPack adopted) {
        String pack = adopted.pack().name();
        Map<ReportKey, Instant> first = new HashMap<>();
        register.of(pack).stream()
                .filter(entry -> entry.struck() == null)
                .forEach(entry -> first.merge(
                        entry.key(), entry.receipt().receivedAt(), (one, other) -> one.isBefore(other) ? one : other));
        Map<ReportKey, Obligation> owed = dues.of(adopted).stream()
                .collect(Collectors.toMap(
                        obligation -> new ReportKey(
                                obligation.rule().code(), obligation.unit().id(), obligation.period()),
                        obligation -> obligation,
                        (one, other) -> one));
        return new Background(
                adopted.pack(),
                obligations.entered(pack),
                owed,
                dues.relieved(adopted),
                first,
                awaited.of(adopted.pack()));
    }

    private RegisterLine line(
            ReceiptRegister.Entry entry, Background background, List<Attachment> scans, boolean mayRecord) {
        Receipt receipt = entry.receipt();
        Due due = background.due(entry.key());
        boolean late = due != null
                && due.isPast(receipt.receivedAt())
                && receipt.receivedAt().equals(background.first().get(entry.key()));
        return new RegisterLine(
                entry,
                units.territory()
                        .find(receipt.unit())
                        .map(Unit::fullName)
                        .orElse(receipt.unit().toString()),
                background.title(receipt.rule()),
                due,
                late,
                background.awaiting().contains(entry.id()),
                background
                        .pack()
                        .rule(receipt.rule())
                        .map(rule -> new Paper(rule, receipt.period()).settles(background.pack()))
                        .orElse(List.of()),
                scans,
                mayRecord);
    }

    /** Names of the reports and tasks of which something came in, with titles, by title. */
    Map<String, String> duties(Map<String, AdoptedPack> packs) {
        Map<String, String> titles = new LinkedHashMap<>();
        packs.forEach((name, adopted) -> {
            Entered entered = obligations.entered(name);
            register.keys(name)
                    .forEach(key -> titles.put(
                            key.rule() + "@" + key.period(),
                            adopted.pack()
                                            .rule(key.rule())
                                            .map(Rule::title)
                                            .or(() -> entered.subject(key.rule()))
                                            .orElse(key.rule())
                                    + " – " + words.period(key.period())));
        });
        return titles.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
