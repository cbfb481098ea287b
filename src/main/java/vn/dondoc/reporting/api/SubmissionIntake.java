package vn.dondoc.reporting.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Access;
import vn.dondoc.account.api.ApiRefusal;
import vn.dondoc.account.api.Flaw;
import vn.dondoc.account.api.JsonBody;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.reporting.figures.EntryFault;
import vn.dondoc.reporting.form.Outcome;
import vn.dondoc.reporting.form.Posted;
import vn.dondoc.reporting.form.ReportDesk;
import vn.dondoc.reporting.owed.Report;
import vn.dondoc.reporting.owed.Reports;
import vn.dondoc.territory.UnitId;

/** Files what a program sent, as the page files what a person typed. */
@Component
class SubmissionIntake {

    private final Named named;
    private final Reports reports;
    private final ReportDesk desk;
    private final Access access;

    SubmissionIntake(Named named, Reports reports, ReportDesk desk, Access access) {
        this.named = named;
        this.reports = reports;
        this.desk = desk;
        this.access = access;
    }

    /** @throws ApiRefusal with everything that is wrong; then nothing was kept */
    Report file(JsonBody body) {
        Report report = report(body);
        Posted posted = Filled.read(body, report.pack().indicators());
        body.refuseUnknown();
        if (!body.isSound()) {
            desk.check(report, posted).forEach(fault -> body.refuse(flaw(fault)));
            body.requireSound();
        }
        Outcome outcome = desk.post(report, posted, Receipt.Door.API);
        if (outcome instanceof Outcome.Refused refused) {
            throw refusal(refused.faults(), posted);
        } else if (outcome instanceof Outcome.Overtaken) {
            throw new ApiRefusal(HttpStatus.CONFLICT, "overtaken", List.of());
        }
        return report;
    }

    /** Before anything is said about the report itself, the person must be one who may report for the unit. */
    private Report report(JsonBody body) {
        String rule = body.text("rule");
        Period period = named.period(body, "period");
        UnitId unit = named.unit(body.text("unit"), period, body, "unit");
        if (unit != null) {
            access.requireReportFor(unit);
        }
        if (unit == null || period == null || rule.isEmpty()) {
            Filled.read(body, Map.of());
            body.refuseUnknown();
            throw ApiRefusal.invalid(body.flaws());
        }
        Optional<Report> found = reports.find(new ReportKey(rule, unit, period));
        if (found.isEmpty()) {
            body.refuse(Flaw.at(Flaw.say("reporting.fault.not-owed", rule, unit), "rule"));
        } else if (found.get().form() == null) {
            body.refuse(Flaw.at("reporting.api.no-form", "rule"));
        }
        body.requireSound();
        return found.orElseThrow();
    }

    private static ApiRefusal refusal(List<EntryFault> faults, Posted posted) {
        List<Flaw> flaws = new ArrayList<>(faults.stream()
                .filter(fault -> !fault.asked() || !posted.confirmed().contains(fault.key()))
                .map(SubmissionIntake::flaw)
                .toList());
        boolean onlyAsked = flaws.stream().allMatch(flaw -> flaw.confirm() != null);
        return new ApiRefusal(HttpStatus.UNPROCESSABLE_CONTENT, onlyAsked ? "asked" : "invalid", flaws);
    }

    private static Flaw flaw(EntryFault fault) {
        String field = field(fault);
        Flaw flaw = switch (fault.code()) {
            case "reporting.fault.no-field" -> Flaw.at("reporting.api.no-field", "figures", field);
            case "reporting.fault.all-zero", "reporting.fault.not-nothing" -> Flaw.at(fault, "nothingDone");
            case "reporting.fault.empty" -> Flaw.at(fault, "figures");
            default -> field == null ? Flaw.at(fault) : Flaw.at(fault, "figures", field);
        };
        return fault.asked() ? flaw.asking(fault.key()) : flaw;
    }

    private static @Nullable String field(EntryFault fault) {
        return fault.code().equals("reporting.fault.no-field")
                ? String.valueOf(fault.arguments()[0])
                : fault.indicator();
    }
}
