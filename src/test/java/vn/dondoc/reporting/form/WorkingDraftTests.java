package vn.dondoc.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dondoc.reporting.form.WorkingDraft.Typed;

class WorkingDraftTests {

    @Test
    void whatIsTypedStandsOverWhatIsSavedAndMayEmptyAField() {
        WorkingDraft draft = new WorkingDraft(Map.of("a", typed("6", "5"), "b", typed("", "2"), "c", typed("3", "")));

        assertThat(draft.over(Map.of("a", "5", "b", "2", "d", "4")))
                .containsOnly(Map.entry("a", "6"), Map.entry("c", "3"), Map.entry("d", "4"));
    }

    @Test
    void whatWasSavedLaterByAnotherDoorStandsAndWhatWasTypedBeforeIsNotLost() {
        WorkingDraft draft = new WorkingDraft(Map.of("a", typed("6", "5"), "b", typed("9", "2")));
        Map<String, String> saved = Map.of("a", "7", "b", "9");

        assertThat(draft.over(saved)).isEqualTo(saved);
        assertThat(draft.leftOver(saved)).containsOnlyKeys("a");
        assertThat(draft.leftOver(saved).get("a").text()).isEqualTo("6");
    }

    @Test
    void theBoxIsNoFieldAndStandsAsItWasLeftUntilAnotherDoorSavesOtherwise() {
        WorkingDraft ticked = new WorkingDraft(Map.of(WorkingDraft.NOTHING, typed("1", "")));
        WorkingDraft emptied = new WorkingDraft(Map.of(WorkingDraft.NOTHING, typed("", "1")));

        assertThat(ticked.over(Map.of("a", "5"))).containsOnlyKeys("a");
        assertThat(emptied.leftOver(Map.of("a", "5"))).isEmpty();
        assertThat(ticked.nothing(false)).isTrue();
        assertThat(emptied.nothing(true)).isFalse();
        assertThat(emptied.nothing(false)).isFalse();
        assertThat(WorkingDraft.NONE.nothing(true)).isTrue();
    }

    private static Typed typed(String text, String over) {
        return new Typed(text, over, Instant.EPOCH, "caoloc.canbo");
    }
}
