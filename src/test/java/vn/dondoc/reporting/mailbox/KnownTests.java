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
import vn.dondoc.reporting.ReplyTokens.Reply;
import vn.dondoc.territory.UnitId;

class KnownTests {

    /** A token that somebody else was sent, say a colleague whose mail was forwarded, makes nobody the sender. */
    @ParameterizedTest(name = "token of {0}, address of {1}: {2}")
    @CsvSource({
        "caoloc.canbo, caoloc.canbo, true",
        "caoloc.chutich, caoloc.canbo, false",
        "vanphong@example.org, '', true",
        ", caoloc.canbo, false"
    })
    void onlyOnesOwnTokenAnswers(String tokenOf, String addressOf, boolean answers) {
        Reply reply = tokenOf == null ? null : new Reply("t", tokenOf, Instant.EPOCH, List.of());
        List<Officer> senders = addressOf.isEmpty()
                ? List.of()
                : List.of(new Officer(addressOf, "Lương Văn Sáng", "a@example.org", Locale.ENGLISH, List.of()));
        Set<UnitId> offices = addressOf.isEmpty() ? Set.of(UnitId.of("183")) : Set.of();

        assertThat(new Known(reply, "vanphong@example.org", senders, offices).answersItsOwn())
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
