package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.dondoc.guidance.SentenceCatalogue.Entry;
import vn.dondoc.guidance.SentenceCatalogue.Group;
import vn.dondoc.guidance.language.Comparison;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Demand;
import vn.dondoc.guidance.language.Ladder;
import vn.dondoc.guidance.language.Rhythm;
import vn.dondoc.guidance.language.Rule;
import vn.dondoc.guidance.language.Scope;
import vn.dondoc.guidance.wording.Amount;
import vn.dondoc.guidance.wording.Words;
import vn.dondoc.territory.Fault;
import vn.dondoc.territory.Faults;
import vn.dondoc.territory.Level;

/** What the catalogue shows is what the readers read: every example, and every shape they know. */
class SentenceCatalogueTests {

    private static final String OTHERS = """
            Chỉ tiêu NH-100: Ngày hội
              Căn cứ: hd, mục II
              Mỗi khu dân cư và mỗi đơn vị cấp xã phấn đấu có ít nhất 1 hộ nghèo, trong năm
              Ví dụ: 1 → Đạt; 0 → Chưa đạt
            Báo cáo BC-NAM: Năm
              Căn cứ: hd, mục III
              Mỗi huyện phải gửi báo cáo năm kèm biểu ntm-dtvm, trước ngày 22/11
            Báo cáo BC-THANG: Tháng
              Căn cứ: hd, mục IV
              Mỗi huyện phải gửi báo cáo tháng, trước ngày 20 hằng tháng
            Báo cáo BC-QUY: Quý
              Căn cứ: hd, mục V
              Mỗi huyện phải gửi báo cáo quý, trước ngày 20 của tháng cuối quý
            """;

    /** The rule X-1 of that sentence and line, read beside others that it may name. */
    private static Rule read(String kind, String sentence, String line) {
        SmallPack pack = SmallPack.withRules(
                        kind + " X-1: Thử\n  Căn cứ: hd, mục I.2\n  " + sentence + "\n  " + line + "\n" + OTHERS)
                .replacing("forms/bieu-1.yaml", "code: bieu-1", "code: ntm-dtvm")
                .replacing("indicators.csv", "\"mô hình phòng, chống tội phạm\"", "mô hình|nhà Đại đoàn kết");
        return Objects.requireNonNull(pack.read().understood()).rules().stream()
                .filter(rule -> rule.code().equals("X-1"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(sentence + " " + line + "\n" + String.join("\n", pack.messages())));
    }

    private static Demand demand(String words) {
        String kind = words.startsWith("gửi") ? "Báo cáo" : words.startsWith("hoàn") ? "Nhiệm vụ" : "Chỉ tiêu";
        return read(kind, "Toàn tỉnh phấn đấu " + words, "").demand();
    }

    private static Deadline deadline(String words) {
        Outcome<DeadlineReader.Read> outcome = new DeadlineReader(2020).read(Words.of(words));
        assertThat(outcome.value()).as(words).isNotNull();
        return Objects.requireNonNull(outcome.value()).deadline();
    }

    private static Scope scope(String words) {
        Outcome<Scope> outcome = new ScopeReader(PackHead.UNREAD).read(Words.of(words));
        assertThat(outcome.value()).as(words).isNotNull();
        return Objects.requireNonNull(outcome.value());
    }

    private static Set<Class<?>> kinds(Class<?> shape) {
        return Stream.of(shape.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind))
                .collect(Collectors.toSet());
    }

    @Test
    void everyKindOfDemandHasAnEntry() {
        List<Demand> read = Group.DEMANDS.examples().stream()
                .map(SentenceCatalogueTests::demand)
                .toList();
        assertThat(read.stream().map(Demand::getClass).collect(Collectors.toSet()))
                .isEqualTo(kinds(Demand.class));
        assertThat(read)
                .filteredOn(Demand.Change.class::isInstance)
                .extracting(demand -> ((Demand.Change) demand).direction())
                .containsExactlyInAnyOrder(Demand.Direction.values());
        assertThat(read)
                .filteredOn(Demand.Change.class::isInstance)
                .extracting(demand -> ((Demand.Change) demand).baseline())
                .containsExactlyInAnyOrder(Demand.Baseline.values());
    }

    @Test
    void everyKindOfDeadlineHasAnEntry() {
        List<Deadline> read = Group.DEADLINES.examples().stream()
                .map(SentenceCatalogueTests::deadline)
                .toList();
        assertThat(read.stream().map(Deadline::getClass).collect(Collectors.toSet()))
                .isEqualTo(kinds(Deadline.class));
        assertThat(read.stream()
                        .filter(Deadline.Dated.class::isInstance)
                        .map(deadline -> ((Deadline.Dated) deadline).day().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(kinds(Deadline.Day.class));
    }

    @Test
    void everyTierAndTypeOfUnitHasAnEntry() {
        List<Scope.Part> parts = Group.SCOPES.examples().stream()
                .flatMap(words -> scope(words).parts().stream())
                .toList();
        assertThat(parts).extracting(Scope.Part::level).contains(Level.values());
        assertThat(parts.stream().flatMap(part -> part.types().stream()))
                .contains("xã", "phường", "thị trấn", "đặc khu", "thị xã", "thành phố");
    }

    @Test
    void everyRhythmHasAnEntry() {
        Set<Rhythm> read = new TreeSet<>();
        for (String words : Group.PERIODS.examples()) {
            read.addAll(read("Báo cáo", words + ", mỗi huyện phải gửi báo cáo, không ghi ngày", "")
                    .rhythms());
            if (!words.startsWith("khi")) {
                read.addAll(read("Báo cáo", "Mỗi huyện " + words + " phải gửi báo cáo, không ghi ngày", "")
                        .rhythms());
            }
        }
        assertThat(read).containsExactly(Rhythm.values());
    }

    @Test
    void everyComparisonHasAnEntry() {
        Set<Comparison> read = Group.COMPARISONS.examples().stream()
                .map(words -> ((Demand.Share) demand("có " + words + " khu dân cư tổ chức Ngày hội")).comparison())
                .collect(Collectors.toSet());
        assertThat(read).containsExactlyInAnyOrder(Comparison.values());
    }

    @Test
    void everyKindOfNumberHasAnEntry() {
        Set<Amount.Kind> read = Group.NUMBERS.examples().stream()
                .map(words -> Amount.of(Words.of(words)).orElseThrow().kind())
                .collect(Collectors.toSet());
        assertThat(read).containsExactlyInAnyOrder(Amount.Kind.values());
    }

    @Test
    void everyLineUnderAHeadingHasAnEntry() {
        List<Key> keys = new ArrayList<>();
        for (Entry entry : Group.LINES.entries()) {
            Key key = Key.of(Words.of(entry.insert())).orElseThrow();
            assertThat(entry.pattern()).startsWith(key.words() + ": ");
            entry.examples().forEach(line -> assertThat(Key.of(Words.of(line))).hasValue(key));
            entry.examples().stream().filter(line -> key != Key.CITATIONS).forEach(SentenceCatalogueTests::readsLine);
            keys.add(key);
        }
        assertThat(keys).containsExactly(Key.values());
    }

    private static void readsLine(String line) {
        String demand = line.contains("so với")
                ? "giảm ít nhất 5% hộ nghèo so với năm trước"
                : line.contains("1.705/") ? "có 90% khu dân cư tổ chức Ngày hội" : "có ít nhất 1 hộ nghèo";
        assertThat(read("Chỉ tiêu", "Toàn tỉnh phấn đấu " + demand, line).code())
                .isEqualTo("X-1");
    }

    @Test
    void everyStepOfALadderIsRead() {
        Ladder all = LadderReader.read(Words.of(String.join("; ", Group.STEPS.examples())))
                .value();
        assertThat(Objects.requireNonNull(all).steps())
                .extracting(Ladder.Step::reach)
                .contains(Ladder.Reach.values());
    }

    @Test
    void headingsAndVerbsAreRead() {
        assertThat(Group.HEADINGS.examples().stream()
                        .flatMap(line -> Block.of(new Source("a", List.of(line)), new Notes(new Faults())).stream())
                        .map(Block::kind))
                .containsExactly(Rule.Kind.values());
        assertThat(Group.VERBS.examples().stream()
                        .map(sentence -> read(sentence.contains("báo cáo") ? "Báo cáo" : "Chỉ tiêu", sentence, ""))
                        .map(Rule::binding))
                .containsExactly(Rule.Binding.values());
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void idsAreUniqueAndExamplesHaveNoBlanks(Group group) {
        assertThat(group.entries()).isNotEmpty().extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(group.entries()).allSatisfy(entry -> {
            assertThat(entry.insert()).isNotBlank();
            assertThat(entry.example()).doesNotContain("<", ">");
        });
    }

    /** With its blanks filled in, what the palette inserts is a rule without a fault. */
    @Test
    void insertedBlocksAreRules() {
        for (Entry entry : Group.HEADINGS.entries()) {
            String block = entry.insert()
                    .replaceFirst("<MÃ>", "X-1")
                    .replace("<MÃ>", "BC-NAM")
                    .replace("<tên>", "Thử")
                    .replace("<tên việc>", "Rà soát")
                    .replace("<văn bản>", "hd")
                    .replace("<số>", "I")
                    .replace("<biểu>", "bieu-1")
                    .replace("<cụm từ>", "khu dân cư tổ chức Ngày hội");
            assertThat(block).doesNotContain("<");
            assertThat(SmallPack.withRules(block + OTHERS.replace("ntm-dtvm", "bieu-1"))
                            .read()
                            .faults())
                    .as(block)
                    .filteredOn(fault -> fault.path().equals("a.quytac") && fault.line() < 6 && !fault.warning())
                    .extracting(Fault::code)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyEntryIsExplained(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/guidance");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Locale locale = Locale.forLanguageTag(language);
        for (Group group : Group.values()) {
            assertThat(messages.getMessage(group.titleKey(), null, locale)).isNotBlank();
            assertThat(group.entries())
                    .allSatisfy(entry -> assertThat(messages.getMessage(group.meaningKey(entry), null, locale))
                            .isNotBlank());
        }
    }
}
