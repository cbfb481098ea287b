package vn.dondoc.reporting.upload;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.Access;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.FileStore;
import vn.dondoc.reporting.ReportsReceived;
import vn.dondoc.reporting.figures.Agreement;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.figures.KnownFigures;
import vn.dondoc.reporting.figures.StoredFigures;
import vn.dondoc.reporting.figures.StoredFigures.Source;
import vn.dondoc.reporting.figures.StoredFigures.Statement;
import vn.dondoc.reporting.figures.Uploads;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.reporting.review.HeldReports;
import vn.dondoc.reporting.review.Lock;
import vn.dondoc.reporting.review.LockedFigures;
import vn.dondoc.reporting.review.Locks;
import vn.dondoc.reporting.rollup.Registered;
import vn.dondoc.reporting.upload.FigureFile.Group;
import vn.dondoc.reporting.upload.FigureFile.Place;
import vn.dondoc.reporting.workbook.reading.FigureRows;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.RefusedException;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;

/** Where files of figures are looked at and taken, whole or not at all. Figures are no receipt. */
@Service
class UploadDesk {

    private final Reports reports;
    private final StoredFigures figures;
    private final Uploads uploads;
    private final Locks locks;
    private final HeldReports held;
    private final FileStore files;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    UploadDesk(
            Reports reports,
            StoredFigures figures,
            Uploads uploads,
            Locks locks,
            HeldReports held,
            FileStore files,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.figures = figures;
        this.uploads = uploads;
        this.locks = locks;
        this.held = held;
        this.files = files;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What taking the file would do.
     *
     * @param changed figures that are new or differ from those that count now
     */
    record Preview(FigureFile file, List<Statement> changed) {}

    /** Reads and checks; saves nothing. */
    @Transactional(readOnly = true)
    Preview look(byte[] bytes, String name) {
        return look(FigureFile.read(bytes, name, gate()));
    }

    /** The same of a workbook. */
    @Transactional(readOnly = true)
    Preview look(FigureRows rows, String name) {
        return look(FigureFile.read(rows, name, gate()));
    }

    private Preview look(FigureFile file) {
        List<Statement> changed = new ArrayList<>();
        Map<UnitTree, Registered> registered = new HashMap<>();
        for (Map<Place, Group> groups : file.byPack().values()) {
            AdoptedPack adopted = groups.values().iterator().next().adopted();
            KnownFigures known = new KnownFigures(figures.asOf(adopted.pack(), clock.instant()));
            LockedFigures locked = locks.of(adopted.pack());
            groups.forEach((place, group) -> {
                agree(file, place, group, known, registered);
                List<Statement> changes = known.changes(place.unit().id(), place.period(), group.figures());
                refuseLocked(file, group, changes, locked.of(place.unit().id(), place.period()));
                changed.addAll(changes);
            });
        }
        return new Preview(file, changed);
    }

    /** @throws RefusedException naming every fault; then nothing is taken */
    @Transactional
    Preview take(byte[] bytes, String name) {
        return take(
                FigureFile.read(bytes, name, gate()),
                files.keep(new ByteArrayInputStream(bytes)).digest());
    }

    /**
     * The same of a workbook.
     *
     * @param digest by which it is kept
     */
    @Transactional
    Preview take(FigureRows rows, String name, String digest) {
        return take(FigureFile.read(rows, name, gate()), digest);
    }

    private Preview take(FigureFile file, String digest) {
        hold(file);
        Preview preview = look(file);
        preview.file().faults().throwIfRefused();
        Instant now = clock.instant();
        long upload = uploads.add(
                file.name(),
                digest,
                preview.file().figureCount(),
                now,
                access.current().username());
        figures.add(preview.changed(), new Source(now, null, upload));
        tell(preview.file());
        return preview;
    }

    /** Nobody accepts one of these reports between the look at what is accepted and the figures. */
    private void hold(FigureFile file) {
        file.byPack().forEach((pack, groups) -> {
            Map<Period, Set<UnitId>> units = new TreeMap<>(Comparator.comparing(Period::toString));
            groups.keySet()
                    .forEach(place -> units.computeIfAbsent(place.period(), any -> new HashSet<>())
                            .add(place.unit().id()));
            units.forEach((period, ofPeriod) -> held.hold(pack, period, ofPeriod));
        });
    }

    private void refuseLocked(FigureFile file, Group group, List<Statement> changes, Map<String, Lock> locked) {
        changes.stream().map(Statement::indicator).filter(locked::containsKey).forEach(code -> {
            EntryFault fault = locks.fault(code, locked.get(code));
            file.faults().add(Fault.at(file.name(), group.line(code), fault.code(), fault.arguments()));
        });
    }

    private void tell(FigureFile file) {
        file.byPack()
                .forEach((pack, groups) -> events.publishEvent(new ReportsReceived(
                        pack,
                        groups.keySet().stream().map(place -> place.unit().id()).collect(Collectors.toSet()))));
    }

    /**
     * The file's figures together with those already there; what would be asked on a form is a warning here. What was
     * at odds before is not held against the file.
     */
    private void agree(
            FigureFile file, Place place, Group group, KnownFigures known, Map<UnitTree, Registered> registered) {
        RulePack pack = group.adopted().pack();
        Agreement agreement = new Agreement(
                pack.indicators(),
                pack.forms().values().stream()
                        .flatMap(form -> form.totals().stream())
                        .toList(),
                registered
                        .computeIfAbsent(reports.tree(place.unit(), place.period()), Registered::new)
                        .below(place.unit().id()),
                known.before(place.unit().id(), place.period()));
        Map<String, BigDecimal> together = known.of(place.unit().id(), place.period());
        together.keySet().retainAll(pack.indicators().keySet());
        Set<String> before =
                agreement.faults(together).stream().map(EntryFault::key).collect(Collectors.toSet());
        together.putAll(group.figures());
        agreement.faults(together).stream()
                .filter(fault -> !before.contains(fault.key()))
                .forEach(fault -> file.faults()
                        .add(new Fault(
                                file.name(),
                                group.line(fault.indicator()),
                                fault.code(),
                                fault.arguments(),
                                fault.asked())));
    }

    private FigureFile.Gate gate() {
        return new FigureFile.Gate() {
            @Override
            public Optional<Unit> unit(String code, Period period) {
                return reports.unit(code, period);
            }

            @Override
            public boolean isOpenFor(Unit unit) {
                return access.mayReportFor(unit.id());
            }

            @Override
            public Optional<AdoptedPack> pack(Unit unit, Period period) {
                return reports.pack(unit, period);
            }
        };
    }
}
