package vn.dondoc.reporting.workbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Due;
import vn.dondoc.calendar.PeriodWords;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.territory.Unit;

/** Words what stands above the table of a template. */
record Headings(TemplateWords words) {

    Template.Heading one(Report report, @Nullable Due due) {
        return heading(words.say("owner", TemplateWords.capital(report.unit().fullName())), report, due);
    }

    /** @param report of any of the units; they are asked the same */
    Template.Heading many(Unit head, Report report, @Nullable Due due) {
        return heading(words.say("owner.many", head.fullName()), report, due);
    }

    private Template.Heading heading(String owner, Report report, @Nullable Due due) {
        LocalDate last = due == null ? null : due.lastDay();
        return new Template.Heading(
                owner,
                last == null ? "" : words.say("due", words.day(last)),
                requireNonNull(report.form()).title(),
                words.say(
                        "about",
                        report.rule().title() + " – " + words.say(PeriodWords.of(report.rule(), report.period())),
                        words.day(report.figuresFrom()),
                        words.day(report.figuresUntil())),
                words.say("how-to"));
    }
}
