package vn.dondoc.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.compliance.Danger;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.territory.Unit;

/** Reads verdicts for pages: in words, with the days that are left. */
@Component
class Standings {

    private final Verdicts verdicts;
    private final VerdictWords words;
    private final Obligations obligations;
    private final MessageSource messages;
    private final Clock clock;

    Standings(Verdicts verdicts, VerdictWords words, Obligations obligations, MessageSource messages, Clock clock) {
        this.verdicts = verdicts;
        this.words = words;
        this.obligations = obligations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those of the units, in the order: rule as written, unit code, period. */
    List<Standing> of(AdoptedPack pack, List<Unit> units) {
        Danger danger = danger(pack);
        return verdicts.of(pack, units.stream().map(Unit::id).toList()).stream()
                .map(verdict -> of(verdict, danger))
                .toList();
    }

    Standing of(AdoptedPack pack, Verdict verdict) {
        return of(verdict, danger(pack));
    }

    private Standing of(Verdict verdict, Danger danger) {
        LocalDate today = LocalDate.now(clock);
        boolean inDanger = danger.threatens(verdict, today);
        String said = words.say(verdict);
        return standing(verdict, inDanger ? inDanger(said) : said, inDanger, today);
    }

    static Standing standing(Verdict verdict, String words, boolean inDanger, LocalDate today) {
        Due due = verdict.due();
        Integer days = due == null ? null : (int) ChronoUnit.DAYS.between(today, due.lastDay());
        return new Standing(verdict, words, inDanger, days);
    }

    private String inDanger(String said) {
        return messages.getMessage("dashboard.inDanger", new Object[] {said}, LocaleContextHolder.getLocale());
    }

    /** Asked for once for all that a page shows: whether the days off have changed is a question to the database. */
    private Danger danger(AdoptedPack pack) {
        return new Danger(obligations.workingDays(), pack.pack().settings().dangerDays());
    }
}
