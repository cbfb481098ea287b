package vn.dondoc.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.drools.DroolsExamples;
import vn.dondoc.guidance.pack.Clause;
import vn.dondoc.guidance.pack.Clause.Coverage;
import vn.dondoc.guidance.pack.RulePack;
import vn.dondoc.territory.Fault;

/** The packs that come with the software: the template and all five guidance documents, every clause covered. */
class RulePacksTests {

    @ParameterizedTest(name = "{0}: {1} clauses, {2} of them administrative")
    @CsvSource({
        "lang-son/2020, 158, 6",
        "tra-vinh/2021, 141, 2",
        "tuyen-quang/2018, 138, 3",
        "son-la/2023, 114, 2",
        "mau/2027, 26, 1"
    })
    void isReadWithoutAFaultAndForgetsNoClause(String name, int clauses, int administrative) {
        PackReader.Reading reading = PackReader.create().read(PackFiles.of(Path.of("rules", name), name));

        assertThat(reading.faults())
                .filteredOn(fault -> !fault.warning())
                .extracting(Fault::code)
                .isEmpty();
        List<Clause> all = reading.clauses();
        assertThat(all).hasSize(clauses);
        assertThat(all)
                .filteredOn(clause -> clause.coverage() == Coverage.ADMINISTRATIVE)
                .hasSize(administrative);
        assertThat(all).noneMatch(clause -> clause.coverage() == Coverage.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang-son/2020", "tra-vinh/2021", "tuyen-quang/2018", "son-la/2023", "mau/2027"})
    void allItsExamplesAreTrue(String name) {
        RulePack pack = PackReader.create()
                .read(PackFiles.of(Path.of("rules", name), name))
                .pack();

        assertThat(new DroolsExamples()
                        .failing(pack, RuleCompiler.of(Path.of("rules")).compile(pack)))
                .isEmpty();
    }
}
