package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.Territory;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.UnitsCsv;

/** Every case of {@code deadlines.txt}: from the sentence as planners write it to the due moment. */
class DeadlineTableTests {

    private static final WorkingDays VIETNAM = Samples.vietnam();
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private static final String UNITS = """
            code,parent_code,level,type,name_vi
            20,,province,tỉnh,Lạng Sơn
            183,20,district,huyện,Cao Lộc
            06184,183,commune,xã,Hòa Bình
            K1,06184,residential_area,thôn,Một
            """;

    private static final Territory THREE = territory(UNITS);
    private static final Territory TWO =
            territory(UNITS.replace("183,20,district,huyện,Cao Lộc\n", "").replace("06184,183,", "06184,20,"));

    private static Territory territory(String units) {
        return UnitsCsv.read(new StringReader(units), "units.csv").orThrow();
    }

    /** A line of the table; see there. */
    record Case(
            int line,
            String kind,
            String period,
            String printed,
            String until,
            String rolled,
            String lastReminder,
            String settings,
            String sentence,
            String given,
            String source) {

        static Case of(int line, String text) {
            String[] cells =
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            assertThat(cells).as("line %d", line).hasSize(10);
            return new Case(
                    line, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8],
                    cells[9]);
        }

        int year() {
            return Integer.parseInt(period.substring(0, 4));
        }

        boolean isFor(Turn turn) {
            return period.endsWith("*") || turn.period().toString().equals(period);
        }

        /** What the table says of it: {@code printed | until | rolled | last reminder}. */
        String expected() {
            return String.join(" | ", printed, until, rolled, lastReminder);
        }

        @Override
        public String toString() {
            return "line " + line + ": " + sentence + ", " + period;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream table = DeadlineTableTests.class.getResourceAsStream("deadlines.txt")) {
            List<String> lines = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<Case> cases = new ArrayList<>();
            for (int line = 1; line <= lines.size(); line++) {
                String text = lines.get(line - 1);
                if (!text.isBlank() && !text.startsWith("#")) {
                    cases.add(Case.of(line, text));
                }
            }
            return cases.stream().skip(1);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWordsGiveTheDayWorkedOutByHand(Case given) {
        Set<String> found = days(given);
        assertThat(found).containsExactly(given.expected());
    }

    @Test
    void everyCaseHasItsSource() throws IOException {
        assertThat(cases())
                .hasSizeGreaterThanOrEqualTo(120)
                .allMatch(one -> one.source().length() > 5);
    }

    /** One day for all whom the sentence binds; where nothing is owed at all there is no day either. */
    private static Set<String> days(Case given) {
        RulePack pack = pack(given);
        UnitTree tree = (LocalDate.of(given.year(), 12, 31).isBefore(TWO_TIERS) ? THREE : TWO)
                .on(LocalDate.of(given.year(), 6, 1));
        Entered entered = entered(given.given());
        DueDays days = new DueDays(pack, VIETNAM, entered);
        Set<String> found = Turn.of(pack.rules().get(0), pack, entered).stream()
                .filter(given::isFor)
                .flatMap(turn -> tree.all().stream()
                        .filter(unit -> Province.binds(turn.rule(), unit, tree))
                        .map(unit -> said(days.of(turn, unit, tree))))
                .collect(Collectors.toSet());
        return found.isEmpty() && given.period().endsWith("*") ? Set.of(said(null)) : found;
    }

    private static String said(@Nullable Due due) {
        return due == null
                ? "- | - | - | -"
                : String.join(
                        " | ",
                        due.printedDay().toString(),
                        until(due),
                        due.rolled() ? "yes" : "no",
                        VIETNAM.onOrBefore(due.lastDay()).toString());
    }

    /** Told by the moment, which must agree with the day. */
    private static String until(Due due) {
        LocalTime hour = due.hour();
        Instant moment = hour == null
                ? due.lastDay().plusDays(1).atStartOfDay(Due.ZONE).toInstant()
                : due.lastDay().atTime(hour).atZone(Due.ZONE).toInstant();
        assertThat(due.moment()).isEqualTo(moment);
        assertThat(due.isPast(moment)).isTrue();
        assertThat(due.isPast(moment.minusNanos(1))).isFalse();
        return due.lastDay() + " " + (hour == null ? "24:00" : hour);
    }

    private static Entered entered(String given) {
        String[] words = given.split(" ", 2);
        return switch (words[0]) {
            case "event" -> cameAbout(new Awaited(Awaited.Kind.EVENT, "thiên tai"), words[1]);
            case "document" -> cameAbout(new Awaited(Awaited.Kind.DOCUMENT, "Hướng dẫn sơ kết"), words[1]);
            default -> Entered.NOTHING;
        };
    }

    private static Entered cameAbout(Awaited awaited, String day) {
        return new Entered(List.of(Samples.opening(awaited, 1, day)), List.of());
    }

    private static RulePack pack(Case given) {
        StringBuilder rules = new StringBuilder(rule(given.kind(), 1, given.sentence()));
        int number = 2;
        if (given.given().startsWith("above ")) {
            for (String sentence : given.given().substring("above ".length()).split(" / ")) {
                rules.append(rule(given.kind(), number++, sentence));
            }
        }
        SmallPack pack = SmallPack.withRules(rules.toString()).replacing("pack.yaml", "2021", "" + given.year());
        if (given.settings().contains("inclusive")) {
            pack.replacing("pack.yaml", "documents:", "before: inclusive\ndocuments:");
        }
        if (given.settings().contains("as-printed")) {
            pack.replacing("pack.yaml", "documents:", "holidays: as-printed\ndocuments:");
        }
        if (given.year() > TWO_TIERS.getYear()) {
            pack.replacing("pack.yaml", "district: province, commune: district", "commune: province");
        }
        Reading reading = pack.read();
        RulePack understood = Objects.requireNonNull(reading.understood());
        assertThat(understood.rules())
                .as(() -> String.join("\n", pack.messages()))
                .hasSize(number - 1);
        return understood;
    }

    private static String rule(String kind, int number, String sentence) {
        return "%s X-%d: Thử\n  Căn cứ: hd, mục %d\n  %s\n".formatted(kind, number, number, sentence);
    }
}
