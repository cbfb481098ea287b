package vn.dondoc.calendar.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.calendar.SetDay;
import vn.dondoc.calendar.SetDays;
import vn.dondoc.calendar.SetDays.Settable;
import vn.dondoc.calendar.SetDays.Slot;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** The days that may be set, as the pages show them. */
@Component
class SetDayView {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SetDays setDays;
    private final Officers officers;
    private final Units units;
    private final Access access;
    private final MessageSource messages;

    SetDayView(SetDays setDays, Officers officers, Units units, Access access, MessageSource messages) {
        this.setDays = setDays;
        this.officers = officers;
        this.units = units;
        this.access = access;
        this.messages = messages;
    }

    /**
     * The rules of one pack whose days one may set.
     *
     * @param unit for those below which; absent = an administrator, for everyone
     */
    record Setter(String pack, String title, @Nullable Unit unit, List<Settable> rules) {}

    /**
     * A line of the form.
     *
     * @param typed the day as it stands, or as it was typed
     * @param latest the last day that may be set; empty = any
     * @param by who set the day in force, and why; empty = none is set
     */
    record Line(String name, String period, String typed, String latest, String by) {}

    /** What the person signed in may set: as an administrator, and for those below the own units. */
    List<Setter> setters(AdoptedPack pack) {
        List<Setter> setters = new ArrayList<>();
        if (access.current().holds(Role.ADMINISTRATOR)) {
            setters.add(setter(pack, null));
        }
        access.current().offices().stream()
                .filter(office -> office.role() == Role.CHAIR || office.role() == Role.CLERK)
                .map(Officer.OfficeHeld::unit)
                .distinct()
                .forEach(unit -> setters.add(setter(pack, unit)));
        return setters;
    }

    private Setter setter(AdoptedPack pack, @Nullable UnitId unit) {
        return new Setter(pack.pack().name(), pack.pack().title(), unit(unit), setDays.settable(pack, unit));
    }

    @Nullable
    Unit unit(@Nullable UnitId unit) {
        return unit == null ? null : units.territory().find(unit).orElse(null);
    }

    List<Line> lines(Settable settable, SetDayForm form, Locale locale) {
        return settable.slots().stream().map(slot -> line(slot, form, locale)).toList();
    }

    private Line line(Slot slot, SetDayForm form, Locale locale) {
        SetDay set = slot.set();
        String day = set == null || set.lastDay() == null ? "" : SHOWN.format(set.lastDay());
        return new Line(
                SetDayForm.field(slot.period()),
                messages.getMessage(PeriodWords.of(slot.period()), locale),
                form.typed(slot.period(), day),
                slot.latest() == null ? "" : SHOWN.format(slot.latest()),
                set == null ? "" : person(set.entered().by()) + ": " + set.reason());
    }

    private String person(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }
}
