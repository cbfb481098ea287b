package vn.dondoc.notices;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.account.Role;
import vn.dondoc.calendar.Entered;
import vn.dondoc.calendar.YearPlanner;
import vn.dondoc.compliance.Verdict;
import vn.dondoc.compliance.Verdict.Outcome;
import vn.dondoc.compliance.Verdict.State;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.notices.ics.DueCalendar;
import vn.dondoc.notices.ics.DueEvent;
import vn.dondoc.notices.ladder.LangSonSample;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;

/** All that the four packs ask for, as a calendar, read by another library than the one that wrote it. */
class DueEventsTests {

    private static final ResourceBundleMessageSource MESSAGES = new ResourceBundleMessageSource();

    static {
        MESSAGES.setBasenames("messages/notices", "messages/calendar", "messages/compliance");
        MESSAGES.setDefaultEncoding("UTF-8");
        MESSAGES.setDefaultLocale(Locale.forLanguageTag("vi"));
    }

    @ParameterizedTest
    @CsvSource({
        "lang-son/2020, 2020, vi", "lang-son/2020, 2020, en",
        "tra-vinh/2021, 2021, vi", "tra-vinh/2021, 2021, en",
        "tuyen-quang/2018, 2018, vi", "tuyen-quang/2018, 2018, en",
        "son-la/2023, 2023, vi", "son-la/2023, 2023, en",
    })
    void everyKindOfObligationIsAnEventWithoutAWarning(String name, int year, String language) {
        RulePack pack = pack(name);
        Territory territory = province(pack.province());
        DueEvents words = new DueEvents(
                pack,
                MESSAGES,
                Locale.forLanguageTag(language),
                URI.create("https://dondoc.example.org"),
                LangSonSample.DAYS,
                new RevisionsOf.Known(Map.of(), Map.of()));
        Unit province =
                territory.on(LocalDate.of(year, 6, 1)).at(Level.PROVINCE).get(0);
        for (boolean open : new boolean[] {true, false}) {
            List<Verdict> verdicts = open
                    ? all(pack, territory, Outcome.NOT_YET_DUE, State.OPEN)
                    : all(pack, territory, Outcome.MET, State.ON_TIME);
            List<DueEvent> events = new ArrayList<>();
            verdicts.forEach(verdict -> words.own(verdict, Role.CLERK).ifPresent(events::add));
            int own = events.size();
            events.addAll(words.below(province, verdicts, Role.PROVINCIAL_STAFF));
            assertThat(events.size()).as("key days are few").isGreaterThan(own).isLessThan(own * 2);
            assertThat(events).extracting(DueEvent::uid).doesNotHaveDuplicates();
            check(events, new DueCalendar("Việc", Locale.forLanguageTag(language), events).feed());
        }
    }

    private static void check(List<DueEvent> events, byte[] calendar) {
        String text = new String(calendar, StandardCharsets.UTF_8);
        assertThat(text.lines().mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(text).doesNotContain("\uFFFD", "??", "notices.");
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar read = Biweekly.parse(text).warnings(warnings).first();
        assertThat(warnings).allSatisfy(warning -> assertThat(warning).isEmpty());
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getEvents()).hasSameSizeAs(events);
        for (int i = 0; i < events.size(); i++) {
            DueEvent wrote = events.get(i);
            VEvent back = read.getEvents().get(i);
            assertThat(back.getUid().getValue()).isEqualTo(wrote.uid());
            assertThat(back.getSummary().getValue()).isEqualTo(wrote.summary());
            assertThat(back.getDescription().getValue()).isEqualTo(wrote.description());
            assertThat(back.getUrl().getValue()).isEqualTo(wrote.link().toString());
            assertThat(back.getStatus().isCancelled()).isEqualTo(wrote.cancelled());
            assertThat(back.getAlarms())
                    .hasSize(wrote.cancelled() ? 0 : wrote.alarms().size());
            if (wrote.hour() == null) {
                assertThat(text)
                        .contains("DTSTART;VALUE=DATE:" + wrote.day().toString().replace("-", ""));
            }
        }
    }

    private static RulePack pack(String name) {
        return Objects.requireNonNull(PackReader.create()
                .read(PackFiles.of(Path.of("rules", name), name))
                .pack());
    }

    /** Everything the pack asks for, of a small province, each thing standing so. */
    private static List<Verdict> all(RulePack pack, Territory territory, Outcome outcome, State state) {
        return new YearPlanner()
                .plan(pack, territory, LangSonSample.DAYS, Entered.NOTHING).stream()
                        .map(owed -> new Verdict(
                                owed.rule(),
                                owed.unit(),
                                owed.period(),
                                owed.due(),
                                outcome,
                                state,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                ""))
                        .toList();
    }

    private static Territory province(String code) {
        return Territory.of(List.of(
                unit(code, Level.PROVINCE, "tỉnh", null),
                unit("D1", Level.DISTRICT, "huyện", code),
                unit("D2", Level.DISTRICT, "thành phố", code),
                unit("C1", Level.COMMUNE, "xã", "D1"),
                unit("C2", Level.COMMUNE, "thị trấn", "D1"),
                unit("C3", Level.COMMUNE, "phường", "D2"),
                unit("K1", Level.RESIDENTIAL_AREA, "khu dân cư", "C1"),
                unit("O1", Level.ORGANISATION, "tổ chức", code)));
    }

    private static Unit unit(String code, Level level, String type, @Nullable String parent) {
        List<Unit.Parentage> parents =
                parent == null ? List.of() : List.of(new Unit.Parentage(UnitId.of(parent), UnitId.BEGINNING, null));
        return new Unit(UnitId.of(code), level, type, "“Đơn vị”, số; " + code, null, null, parents);
    }
}
