package vn.dondoc.guidance.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader;
import vn.dondoc.guidance.PackReader.Reading;
import vn.dondoc.guidance.editing.SentenceEditor.Tried;
import vn.dondoc.guidance.reading.SmallPack;
import vn.dondoc.territory.Fault;

class CheckedTests {

    private static final String RULES = "a.quytac";

    private final PackFiles pack = SmallPack.aPack().files();
    private final Reading reading = PackReader.create().read(pack);
    private final FaultWords words = new FaultWords(FaultWordsTests.messages());

    @Test
    void whatTheExamplesShowStandsBesideItsRule() {
        Fault failing = Fault.at(RULES, 3, "guidance.fault.example", "T-1", "0", "Đạt", "Chưa đạt");
        Fault unexercised = Fault.warning(RULES, 7, "guidance.warning.unexercised", "T-2", "Câu");
        Tried tried = new Tried(4, List.of(failing), List.of(unexercised), false);

        Checked checked = Checked.of(pack, RULES, reading, tried, words, Locale.forLanguageTag("vi"));

        assertThat(checked.faults())
                .extracting(SaidFault::line, SaidFault::warning)
                .contains(tuple(3, false), tuple(7, true));
        assertThat(checked.wrong()).isOne();
        assertThat(checked.faults())
                .extracting(SaidFault::text)
                .anyMatch(text -> text.contains("không ví dụ nào thử hết quy tắc T-2"));
    }
}
