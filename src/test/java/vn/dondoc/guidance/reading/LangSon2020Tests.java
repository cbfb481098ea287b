package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;

class LangSon2020Tests {

    private final Reading reading =
            new RulePackReader().read(PackFiles.of(Path.of("rules/lang-son/2020"), "lang-son/2020"));

    @Test
    void thePackOfLangSonHasNoFault() {
        assertThat(reading.faults()).filteredOn(fault -> !fault.warning()).isEmpty();
        assertThat(reading.pack()).isNotNull();
        assertThat(reading.pack().rules()).hasSizeGreaterThan(40);
    }
}
