package vn.dondoc.notices.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.calendar.LadderDays;
import vn.dondoc.calendar.Obligations;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Ladder.Reach;
import vn.dondoc.guidance.language.Ladder.Step;

/** The last step of the ladder: a letter is drafted for whoever is late that long. Staff read, change or drop it. */
@Service
public class LadderLetters {

    private final Debts debts;
    private final LetterDrafts drafts;
    private final LetterItems items;
    private final Obligations obligations;

    LadderLetters(Debts debts, LetterDrafts drafts, LetterItems items, Obligations obligations) {
        this.debts = debts;
        this.drafts = drafts;
        this.items = items;
        this.obligations = obligations;
    }

    /**
     * Drafts one letter for each report or task and period whose ladder has come so far, also if its very day was missed.
     * Nobody is named twice for one duty, not even if the first draft was dropped; on days off nothing is drafted.
     *
     * @return how many letters
     */
    @Transactional
    public int draft(LocalDate today) {
        WorkingDays days = obligations.workingDays();
        if (!days.isWorkingDay(today)) {
            return 0;
        }
        Set<ItemKey> asked = items.everAsked();
        List<Matter> matters = debts.on(today).stream()
                .map(matter -> matter.only(reached(matter, days, today, asked)))
                .filter(matter -> !matter.late().isEmpty())
                .toList();
        NewDay until = NewDay.usual(days, today);
        matters.forEach(matter -> drafts.draft(List.of(matter), until, 0, today, AsInstallation.USERNAME));
        return matters.size();
    }

    private static Set<ItemKey> reached(Matter matter, WorkingDays days, LocalDate today, Set<ItemKey> asked) {
        Step step = step(matter);
        return step == null
                ? Set.of()
                : matter.late().stream()
                        .filter(late -> !asked.contains(late.key()))
                        .filter(late ->
                                !days.plus(late.dueDay(), step.workingDays()).isAfter(today))
                        .map(Matter.Late::key)
                        .collect(Collectors.toSet());
    }

    /** Of the rule's own ladder, else of the pack's for the rhythm; absent = no letter is asked for. */
    private static @Nullable Step step(Matter matter) {
        Ladder ladder = LadderDays.ladder(matter.pack().pack().settings(), matter.rule(), matter.period());
        return ladder == null
                ? null
                : ladder.steps().stream()
                        .filter(step -> step.reach() == Reach.LETTER)
                        .findFirst()
                        .orElse(null);
    }
}
