package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTests {

    @ParameterizedTest(name = "seen {0}, written {1}, now {2}: {3} stands, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            -  | -  | -  | -  | nothing
            5  | 5  | 5  | 5  | nothing
            5  | 6  | 5  | 6  | mine
            -  | 6  | -  | 6  | mine
            5  | -  | 5  | -  | mine
            5  | 5  | 7  | 7  | theirs
            -  | -  | 7  | 7  | theirs
            5  | 5  | -  | -  | theirs
            5  | 7  | 7  | 7  | nothing
            5  | -  | -  | -  | nothing
            5  | 6  | 7  | 6  | conflict
            -  | 6  | 7  | 6  | conflict
            5  | -  | 7  | -  | conflict
            5  | 6  | -  | 6  | conflict
            """)
    void ofThreeTextsOneStandsAndNoneIsLost(String seen, String written, String now, String stands, String fate) {
        Merge merge = Merge.of(field(seen), field(written), field(now), Set.of());

        assertThat(merge.entries()).isEqualTo(field(stands));
        assertThat(fate(merge)).isEqualTo(fate);
    }

    @Test
    void whatTwoPeopleWroteIntoDifferentFieldsStandsTogether() {
        Merge merge = Merge.of(texts("a=1 b=1"), texts("a=2 b=1 c=3"), texts("a=1 b=9 d=4"), Set.of());

        assertThat(merge.entries()).isEqualTo(texts("a=2 b=9 c=3 d=4"));
        assertThat(merge.mine()).containsExactly("a", "c");
        assertThat(merge.theirs()).containsExactly("b", "d");
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void aConflictStaysUntilItIsDecidedAndTheDecisionCoversOnlyWhatWasShown() {
        Merge first = Merge.of(field("5"), field("6"), field("7"), Set.of());
        Merge again = Merge.of(first.seen(), first.entries(), field("7"), Set.of());
        Merge decided = Merge.of(first.seen(), first.entries(), field("7"), Set.of(Merge.decided("a", "7")));
        Merge tooLate = Merge.of(first.seen(), first.entries(), field("8"), Set.of(Merge.decided("a", "7")));

        assertThat(fate(again)).isEqualTo("conflict");
        assertThat(again.conflicts()).containsEntry("a", "7");
        assertThat(fate(decided)).isEqualTo("mine");
        assertThat(fate(tooLate)).isEqualTo("conflict");
    }

    @Test
    void whoTakesTheOthersTextHasNoConflictAnyMore() {
        Merge first = Merge.of(field("5"), field("6"), field("7"), Set.of());

        assertThat(fate(Merge.of(first.seen(), field("7"), field("7"), Set.of())))
                .isEqualTo("nothing");
    }

    @ParameterizedTest(name = "seen {0}, written {1}, now {2}: {3}, by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            false | true  | false | true  | mine
            true  | false | true  | false | mine
            false | false | true  | true  | theirs
            true  | true  | false | false | theirs
            false | true  | true  | true  | nobody
            true  | true  | true  | true  | nobody
                  | false | true  | false | mine
                  | true  | false | true  | mine
            """)
    void theBoxStandsAsWhoeverChangedItLeftIt(
            @Nullable Boolean seen, boolean written, boolean now, boolean stands, String by) {
        Merge merge = Merge.of(field("5"), field("5"), field("5"), Set.of()).withBox(seen, written, now);

        assertThat(merge.nothing()).isEqualTo(stands);
        assertThat(merge.mine()).isEqualTo(by.equals("mine") ? Set.of(WorkingDraft.NOTHING) : Set.of());
        assertThat(merge.theirs()).isEqualTo(by.equals("theirs") ? Set.of(WorkingDraft.NOTHING) : Set.of());
    }

    private static String fate(Merge merge) {
        if (merge.mine().contains("a")) {
            return "mine";
        } else if (merge.theirs().contains("a")) {
            return "theirs";
        }
        return merge.conflicts().containsKey("a") ? "conflict" : "nothing";
    }

    private static Map<String, String> field(String text) {
        return text.equals("-") ? Map.of() : Map.of("a", text);
    }

    private static Map<String, String> texts(String words) {
        Map<String, String> texts = new HashMap<>();
        Arrays.stream(words.split(" ")).map(word -> word.split("=")).forEach(word -> texts.put(word[0], word[1]));
        return texts;
    }
}
