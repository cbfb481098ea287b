package vn.dondoc.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.MovableClock;
import vn.dondoc.calendar.Due;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

class ZaloTextTests {

    private static final LocalDate DUE = LocalDate.of(2020, 11, 21);

    private final Rule report = Samples.report("BC-NAM");

    @BeforeEach
    void vietnamese() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static String text(String moment, List<Standing> standings) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/dashboard", "messages/calendar");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Clock clock = Clock.fixed(MovableClock.at(moment), Due.ZONE);
        return new ZaloText(messages, clock)
                .of(WhoOwesWhat.among(standings, Map.of()).duties().get(0));
    }

    private Standing standing(Unit unit, Outcome outcome, State state) {
        return Samples.standing(report, unit, outcome, state, DUE);
    }

    @Test
    void itSaysHowManyHaveSentAndWhoHasNot() {
        List<Standing> standings = List.of(
                standing(Samples.CAO_LOC, Outcome.NOT_MET, State.MISSING),
                standing(Samples.LOC_BINH, Outcome.NOT_MET, State.LATE),
                standing(Samples.DONG_DANG, Outcome.MET, State.ON_TIME),
                standing(Samples.HOP_THANH, Outcome.WAIVED, State.WAIVED));

        assertThat(text("2020-11-24T08:00", standings))
                .contains("Đến 8 giờ ngày 24/11: đã gửi 2/3; chưa gửi: Cao Lộc.")
                .contains("hạn cuối 21/11");
        assertThat(text("2020-11-24T08:05", standings)).contains("Đến 8 giờ 05 ngày 24/11");
    }

    @Test
    void itStaysShorterThanAThousandCharacters() {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Unit unit = new Unit(
                    UnitId.of("1%04d".formatted(i)), Level.COMMUNE, "xã", "Thượng Cường " + i, null, null, List.of());
            standings.add(standing(unit, Outcome.NOT_MET, State.MISSING));
        }

        String text = text("2020-11-24T08:00", standings);

        assertThat(text).hasSizeBetween(900, 999).contains("đã gửi 0/200").containsPattern("và \\d+ đơn vị khác\\.$");
    }
}
