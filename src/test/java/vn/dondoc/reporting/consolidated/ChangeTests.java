package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.reporting.consolidated.Samples.content;
import static vn.dondoc.reporting.consolidated.Samples.figure;
import static vn.dondoc.reporting.consolidated.Samples.sender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an amended report says of the one before: figures old and new, texts, and units that came in since. */
class ChangeTests {

    private static final Words WORDS = new Words(Samples.messages());

    private static List<Change> between(Content before, Content after) {
        return Change.between(before, after, Map.of("OPENING", "Mở đầu"), WORDS);
    }

    @Test
    void figuresTextsAndUnitsThatDifferAreListed() {
        Content before = content(
                List.of(figure(1, "kdc", BigDecimal.TEN, "ít nhất 10"), figure(2, "le", BigDecimal.ONE, "01")),
                List.of(
                        sender("183", "huyện Cao Lộc", Sender.State.MISSING, 3),
                        sender("185", "huyện Bắc Sơn", Sender.State.SENT, 0)),
                "Cũ");
        Content after = content(
                List.of(figure(1, "kdc", new BigDecimal(30), "30"), figure(2, "le", BigDecimal.ONE, "01")),
                List.of(
                        sender("183", "huyện Cao Lộc", Sender.State.LATE, 5),
                        sender("185", "huyện Bắc Sơn", Sender.State.SENT, 0)),
                "Mới");

        assertThat(between(before, after))
                .containsExactly(
                        new Change(Change.Kind.FIGURE, "Số kdc", "ít nhất 10", "30"),
                        new Change(Change.Kind.TEXT, "Mở đầu", "Cũ", "Mới"),
                        new Change(Change.Kind.UNIT, "huyện Cao Lộc", "Chưa gửi", "Đã gửi, chậm 05 ngày"));
    }

    @Test
    void theSameIsNoChange() {
        Content one = content(List.of(figure(1, "kdc", BigDecimal.TEN, "10")), List.of(), "Lời");

        assertThat(between(one, one)).isEmpty();
    }

    @Test
    void oneMoreDayLateIsNoChange() {
        Content before = content(List.of(), List.of(sender("183", "huyện Cao Lộc", Sender.State.MISSING, 3)), "");
        Content after = content(List.of(), List.of(sender("183", "huyện Cao Lộc", Sender.State.MISSING, 4)), "");

        assertThat(between(before, after)).isEmpty();
    }

    @Test
    void aFigureInATextIsNoChangeOfTheText() {
        Content before = content(List.of(), List.of(), "Có {kdc}");
        Content after = content(List.of(), List.of(), "Có {kdc}");
        before.said().put("OPENING", "Có 10");
        after.said().put("OPENING", "Có 30");

        assertThat(between(before, after)).isEmpty();
    }

    @Test
    void aLineThatIsNewOrGoneIsTold() {
        Content before = content(List.of(figure(1, "kdc", BigDecimal.TEN, "10")), List.of(), "");
        Content after = content(List.of(figure(1, "le", BigDecimal.ONE, "01")), List.of(), "");

        assertThat(between(before, after))
                .containsExactly(
                        new Change(Change.Kind.FIGURE, "Số le", "", "01"),
                        new Change(Change.Kind.FIGURE, "Số kdc", "10", ""));
    }
}
