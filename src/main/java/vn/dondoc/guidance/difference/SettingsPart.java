package vn.dondoc.guidance.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.pack.PackSettings;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Level;

/** What a province decided otherwise for all rules of the year. */
final class SettingsPart {

    private final RulePack before;
    private final RulePack after;
    private final Alike alike;
    private final List<Change> changes = new ArrayList<>();

    SettingsPart(RulePack before, RulePack after, Alike alike) {
        this.before = before;
        this.after = after;
        this.alike = alike;
    }

    Optional<Part> find() {
        PackSettings old = before.settings();
        PackSettings now = after.settings();
        if (before.province().equals(after.province())) {
            add(Aspect.TITLE, before.title(), after.title());
        }
        add(Aspect.VALIDITY, before.from() + " – " + before.until(), after.from() + " – " + after.until());
        add(Aspect.HOLIDAYS, Said.word(old.holidays()), Said.word(now.holidays()), old.holidays() != now.holidays());
        add(
                Aspect.BEFORE,
                flag("before", old.beforeIsExclusive()),
                flag("before", now.beforeIsExclusive()),
                old.beforeIsExclusive() != now.beforeIsExclusive());
        add(
                Aspect.RECEIPT,
                flag("signed", old.signedCopyCounts()),
                flag("signed", now.signedCopyCounts()),
                old.signedCopyCounts() != now.signedCopyCounts());
        add(
                Aspect.MAIL,
                flag("mailed", old.mailedFormsCount()),
                flag("mailed", now.mailedFormsCount()),
                old.mailedFormsCount() != now.mailedFormsCount());
        add(
                Aspect.NEW_UNITS,
                flag("new-units", old.newUnitsReportAlone()),
                flag("new-units", now.newUnitsReportAlone()),
                old.newUnitsReportAlone() != now.newUnitsReportAlone());
        add(
                Aspect.DANGER_DAYS,
                Integer.toString(old.dangerDays()),
                Integer.toString(now.dangerDays()),
                old.dangerDays() != now.dangerDays());
        ladders(old, now);
        reportsTo(old, now);
        return Part.changed(Topic.SETTING, "", "", changes);
    }

    private void ladders(PackSettings old, PackSettings now) {
        for (Rhythm rhythm : Rhythm.values()) {
            String was = old.ladders().get(rhythm).words();
            String is = now.ladders().get(rhythm).words();
            if (!alike.same(was, is)) {
                changes.add(Change.of(Aspect.LADDER_OF, Said.quoted(was), Said.quoted(is), Said.word(rhythm)));
            }
        }
    }

    private void reportsTo(PackSettings old, PackSettings now) {
        TreeSet<Level> levels = new TreeSet<>(old.reportsTo().keySet());
        levels.addAll(now.reportsTo().keySet());
        for (Level level : levels) {
            Level was = old.reportsTo().get(level);
            Level is = now.reportsTo().get(level);
            if (was != is) {
                changes.add(Change.of(Aspect.REPORTS_TO, tier(was), tier(is), tier(level)));
            }
        }
    }

    private static Object tier(@Nullable Level level) {
        return level == null ? Said.word("none") : Said.word(level);
    }

    private static Object flag(String name, boolean set) {
        return Said.word(name + "." + set);
    }

    private void add(Aspect aspect, String old, String now) {
        add(aspect, Said.quoted(old), Said.quoted(now), !alike.same(old, now));
    }

    private void add(Aspect aspect, Object old, Object now, boolean differ) {
        if (differ) {
            changes.add(Change.of(aspect, old, now));
        }
    }
}
