package vn.dondoc.reporting.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.account.Officer;
import vn.dondoc.guidance.language.Period;
import vn.dondoc.reporting.ReplyTokens.Reply;
import vn.dondoc.reporting.ReportKey;
import vn.dondoc.territory.UnitId;

class KnownTests {

    /** A token of somebody else makes nobody the sender, unless it names what is asked for and nothing else is taken. */
    @ParameterizedTest(name = "token of {0} that names a report: {1}, address of {2}: {3}")
    @CsvSource({
        "caoloc.canbo, false, caoloc.canbo, true",
        "caoloc.chutich, true, caoloc.canbo, true",
        "vanlang.chutich, false, caoloc.canbo, false",
        "vanphong@example.org, false, '', true",
        ", false, caoloc.canbo, false"
    })
    void aTokenThatNamesNoReportAnswersForItsReaderOnly(
            String tokenOf, boolean named, String addressOf, boolean answers) {
        List<ReportKey> duties =
                named ? List.of(new ReportKey("BC-6T", UnitId.of("183"), Period.parse("2020-H1"))) : List.of();
        Reply reply = tokenOf == null ? null : new Reply("t", tokenOf, Instant.EPOCH, duties);
        List<Officer> senders = addressOf.isEmpty()
                ? List.of()
                : List.of(new Officer(addressOf, "Lương Văn Sáng", "a@example.org", Locale.ENGLISH, List.of()));
        Set<UnitId> offices = addressOf.isEmpty() ? Set.of(UnitId.of("183")) : Set.of();

        assertThat(new Known(reply, "vanphong@example.org", senders, offices).answersForSender())
                .isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mx.example.org; spf=pass | mx.example.org; DMARC=fail (p=none) | true
            mx.example.org; dmarc = fail | x; dmarc=pass | true
            mx.example.org; dmarc=pass | x; spf=pass | false
            """)
    void thatAMailIsForgedAnyServerMaySay(String first, String second, boolean forged) {
        Headers headers = new Headers(Map.of("authentication-results", List.of(first, second)));

        assertThat(UnpackedForms.isForged(headers)).isEqualTo(forged);
    }
}
