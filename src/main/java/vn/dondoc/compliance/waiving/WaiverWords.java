package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/** Says in the reader's language what waivers and extensions are about. */
@Component
class WaiverWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;
    private final Units units;
    private final Clock clock;

    WaiverWords(MessageSource messages, Units units, Clock clock) {
        this.messages = messages;
        this.units = units;
        this.clock = clock;
    }

    String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage("compliance.waiver." + key, arguments, locale);
    }

    String terms(Terms terms, Locale locale) {
        if (terms.newDay() != null) {
            return text(locale, "terms.extension", DAY.format(terms.newDay()));
        }
        String from = terms.from() == null ? null : DAY.format(terms.from());
        String until = terms.until() == null ? null : DAY.format(terms.until());
        if (from == null) {
            return until == null ? text(locale, "terms.always") : text(locale, "terms.until", until);
        }
        return until == null ? text(locale, "terms.from", from) : text(locale, "terms.between", from, until);
    }

    String period(Period period, Locale locale) {
        return messages.getMessage(PeriodWords.of(period), locale);
    }

    String day(Instant moment) {
        return DAY.format(moment.atZone(clock.getZone()));
    }

    /** Several communes are called the same: each is named with the district it stands under. */
    String name(Unit unit) {
        if (unit.level().compareTo(Level.DISTRICT) <= 0 || unit.parents().isEmpty()) {
            return unit.fullName();
        }
        UnitId parent = unit.parents().get(unit.parents().size() - 1).parent();
        return units.territory()
                .find(parent)
                .map(above -> unit.fullName() + ", " + above.fullName())
                .orElse(unit.fullName());
    }

    /** The same by its id; a unit that is not known by the id itself. */
    String name(UnitId unit) {
        return units.territory().find(unit).map(this::name).orElse(unit.toString());
    }
}
