package vn.dondoc.compliance.waiving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.compliance.Key;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.VerdictWords;
import vn.dondoc.compliance.Verdicts;
import vn.dondoc.compliance.waiving.WaiverView.Owed;
import vn.dondoc.guidance.AdoptedPack;
import vn.dondoc.guidance.Packs;
import vn.dondoc.guidance.pack.Source;

/** What a waiver or extension is asked for or given for, as it stands; for whoever may see the unit. */
@Component
class OwedDuties {

    private final Packs packs;
    private final Verdicts verdicts;
    private final VerdictWords standing;
    private final WaiverWords words;
    private final Clock clock;

    OwedDuties(Packs packs, Verdicts verdicts, VerdictWords standing, WaiverWords words, Clock clock) {
        this.packs = packs;
        this.verdicts = verdicts;
        this.standing = standing;
        this.words = words;
        this.clock = clock;
    }

    /** The obligation that an address names. */
    Optional<Owed> find(Key duty, Locale locale) {
        return packs.inForceOn(duty.period().end()).stream()
                .flatMap(pack -> find(pack, duty, locale).stream())
                .findFirst();
    }

    Optional<Owed> find(AdoptedPack pack, Key duty, Locale locale) {
        return verdicts.find(pack, duty.rule(), duty.unit(), duty.period()).map(verdict -> owed(pack, verdict, locale));
    }

    private Owed owed(AdoptedPack pack, Verdict verdict, Locale locale) {
        AdoptedPack judging = verdicts.versionOf(pack, verdict);
        return new Owed(
                pack,
                verdict,
                words.name(verdict.unit()),
                verdict.rule().title(),
                words.period(verdict.period(), locale),
                standing.say(verdict, LocalDate.now(clock), locale),
                verdict.due() == null ? null : verdict.due().lastDay(),
                Source.of(judging.pack(), verdict.rule()));
    }
}
