package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.MovableClock.at;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.ServerTest;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.reporting.StoredFigures.Source;
import vn.dondoc.reporting.StoredFigures.Statement;
import vn.dondoc.territory.UnitId;

@ServerTest
@Transactional
class StoredFiguresTests {

    private static final UnitId CAO_LOC = UnitId.of("183");
    private static final Period YEAR = Period.parse("2020");
    private static final RulePack PACK = SamplePacks.emptyPack("thu/2020", 2020, false);

    @Autowired
    StoredFigures figures;

    @Test
    void theLatestFigureOfAMomentCounts() {
        say("150", "2020-11-10T08:00");
        say("155", "2020-11-20T08:00");

        assertThat(valuesAt("2020-11-10T07:59")).isEmpty();
        assertThat(valuesAt("2020-11-10T08:00")).containsExactly("150.0000");
        assertThat(valuesAt("2020-11-19T23:59")).containsExactly("150.0000");
        assertThat(valuesAt("2020-11-20T08:00")).containsExactly("155.0000");
    }

    @Test
    void ofTwoInTheSameMomentTheSecondCounts() {
        say("150", "2020-11-10T08:00");
        say("151", "2020-11-10T08:00");

        assertThat(valuesAt("2020-11-11T00:00")).containsExactly("151.0000");
    }

    @Test
    void aFigureTakenBackIsMissing() {
        say("150", "2020-11-10T08:00");
        say(null, "2020-11-20T08:00");

        assertThat(valuesAt("2020-11-15T00:00")).containsExactly("150.0000");
        assertThat(valuesAt("2020-11-21T00:00")).isEmpty();
    }

    @Test
    void figuresOfAnotherYearAreLeftOut() {
        figures.add(
                List.of(new Statement(CAO_LOC, "kdc", Period.parse("2019"), BigDecimal.ONE)),
                new Source(at("2020-01-05T08:00"), null, null));

        assertThat(valuesAt("2020-12-31T00:00")).isEmpty();
    }

    private void say(@Nullable String value, String moment) {
        figures.add(
                List.of(new Statement(CAO_LOC, "kdc", YEAR, value == null ? null : new BigDecimal(value))),
                new Source(at(moment), null, null));
    }

    private List<String> valuesAt(String moment) {
        return figures.asOf(PACK, at(moment)).stream()
                .map(figure -> figure.value().toPlainString())
                .toList();
    }
}
