package vn.dondoc.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.reporting.Figure;
import vn.dondoc.reporting.Forms;
import vn.dondoc.reporting.Receipt;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.RefusedException;

/**
 * What goes by the pages: districts fill in their forms, and the province accepts them some days later, one in three
 * only after a correction.
 */
@Component
@Profile("demo")
class DemoForms {

    private static final Logger LOG = LoggerFactory.getLogger(DemoForms.class);

    private static final Duration UNTIL_ANSWERED = Duration.ofDays(4);
    private static final Duration UNTIL_CORRECTED = Duration.ofDays(2);

    /** The figure that the province asks about. */
    private static final String DOUBTED = "kdc-noi-sinh-hoat";

    private static final String OF_PROVINCE = "canbo";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Forms forms;
    private final DemoPeople people;
    private final DemoClock clock;
    private final MessageSource messages;

    DemoForms(Forms forms, DemoPeople people, DemoClock clock, MessageSource messages) {
        this.forms = forms;
        this.people = people;
        this.clock = clock;
        this.messages = messages;
    }

    private record Act(Instant at, String by, Runnable doing) {}

    /**
     * Does what is done after {@code from} and not after {@code to}, in order; the clock stands at the last act then.
     *
     * @param figures that came with each receipt of the year
     */
    void act(Map<Receipt, List<Figure>> figures, Instant from, Instant to) {
        figures.entrySet().stream()
                .flatMap(form -> acts(form.getKey(), form.getValue()))
                .filter(act -> act.at().isAfter(from) && !act.at().isAfter(to))
                .sorted(Comparator.comparing(Act::at))
                .forEach(act -> {
                    clock.set(act.at());
                    people.as(act.by(), () -> attempt(act));
                });
    }

    /** Whoever looks at the demonstration may have sent or answered it already. */
    private static void attempt(Act act) {
        try {
            act.doing().run();
        } catch (RefusedException faster) {
            LOG.info("{} leaves a report as it is: {}", act.by(), faster.getMessage());
        }
    }

    private Stream<Act> acts(Receipt receipt, List<Figure> figures) {
        ReportKey report = new ReportKey(receipt.rule(), receipt.unit(), receipt.period());
        String clerk = people.clerk(receipt.unit());
        Instant sent = receipt.receivedAt();
        Instant answered = sent.plus(UNTIL_ANSWERED);
        Map<String, String> entries = entries(figures);
        Random dice =
                DemoDice.of("review", receipt.unit().code(), receipt.period().toString());
        if (dice.nextInt(3) > 0) {
            return Stream.of(
                    new Act(sent, clerk, () -> forms.send(report, entries)),
                    new Act(answered, OF_PROVINCE, () -> forms.accept(report)));
        }
        Map<String, String> slip = new HashMap<>(entries);
        slip.computeIfPresent(DOUBTED, (code, right) -> String.valueOf(Long.parseLong(right) / 10));
        Instant corrected = answered.plus(UNTIL_CORRECTED);
        return Stream.of(
                new Act(sent, clerk, () -> forms.send(report, slip)),
                new Act(answered, OF_PROVINCE, () -> giveBack(report)),
                new Act(corrected, clerk, () -> forms.send(report, entries)),
                new Act(corrected.plus(UNTIL_ANSWERED), OF_PROVINCE, () -> forms.accept(report)));
    }

    private void giveBack(ReportKey report) {
        String remark = messages.getMessage("demo.review.remark", null, VIETNAMESE);
        String doubt = messages.getMessage("demo.review.doubt", null, VIETNAMESE);
        forms.giveBack(report, remark, Map.of(DOUBTED, doubt));
    }

    private static Map<String, String> entries(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.toMap(
                        Figure::indicator, figure -> figure.value().toPlainString()));
    }
}
