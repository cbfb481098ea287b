package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.guidance.language.Deadline;
import vn.dondoc.guidance.language.Deadline.Dated;
import vn.dondoc.guidance.language.Deadline.Day;
import vn.dondoc.guidance.wording.Words;

class DeadlineReaderTests {

    private final DeadlineReader reader = new DeadlineReader(2021);

    private Outcome<DeadlineReader.Read> read(String words) {
        return reader.read(Words.of(words));
    }

    private static String say(DeadlineReader.Read read) {
        String rhythm = read.implied() == null ? "" : " " + read.implied();
        return say(read.deadline()) + rhythm;
    }

    private static String say(Deadline deadline) {
        if (deadline instanceof Dated dated) {
            return dated.bound() + " " + say(dated.day()) + (dated.hour() == null ? "" : " " + dated.hour());
        } else if (deadline instanceof Deadline.Window window) {
            return window.first() + " " + window.last() + " " + window.year();
        } else if (deadline instanceof Deadline.EndOfMonth end) {
            return "end of month " + end.month();
        } else if (deadline instanceof Deadline.Waiting waiting) {
            return "waiting " + waiting.document() + " " + waiting.days();
        } else if (deadline instanceof Deadline.Occasion occasion) {
            return "occasion " + occasion.day();
        }
        return deadline instanceof Deadline.NoDay ? "no day" : "end of period";
    }

    private static String say(Day day) {
        if (day instanceof Day.InYear date) {
            return date.day() + "/" + date.month() + (date.year() == null ? "" : "/" + date.year());
        }
        return day instanceof Day.OfLastMonth last
                ? last.day() + " of last month"
                : ((Day.OfNextMonth) day).day() + " of next month";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 10/6                        | BEFORE 10/6
            trước 22/11                            | BEFORE 22/11
            Trước  ngày 10 / 6                     | BEFORE 10/6
            trước ngày 22/11/2021                  | BEFORE 22/11/2021
            trước ngày 10 tháng 6                  | BEFORE 10/6
            trước ngày 10 tháng 6 năm 2021         | BEFORE 10/6/2021
            ngày 20/6                              | ON_OR_BEFORE 20/6
            vào ngày 20/6                          | ON_OR_BEFORE 20/6
            chậm nhất ngày 20/6                    | ON_OR_BEFORE 20/6
            chậm nhất là ngày 20/6                 | ON_OR_BEFORE 20/6
            đến hết ngày 05/06                     | ON_OR_BEFORE 5/6
            trước 17 giờ ngày 10/6                 | ON_OR_BEFORE 10/6 17:00
            trước 17 giờ 30 phút ngày 10/6         | ON_OR_BEFORE 10/6 17:30
            trước 8h ngày 10/6                     | ON_OR_BEFORE 10/6 08:00
            trước ngày 20 hằng tháng               | BEFORE 20 of last month MONTHLY
            vào ngày 20 hàng tháng                 | ON_OR_BEFORE 20 of last month MONTHLY
            trước 11 giờ ngày 20 hằng tháng        | ON_OR_BEFORE 20 of last month 11:00 MONTHLY
            trước ngày 5 tháng sau                 | BEFORE 5 of next month
            vào ngày 31 của tháng sau              | ON_OR_BEFORE 31 of next month
            trước ngày 20 của tháng cuối quý       | BEFORE 20 of last month QUARTERLY
            trước ngày 20 tháng cuối quý           | BEFORE 20 of last month QUARTERLY
            chậm nhất ngày 5 tháng đầu quý sau     | ON_OR_BEFORE 5 of next month QUARTERLY
            trong tháng 6                          | end of month 6
            trong quý IV                           | end of month 12
            trong quý 2                            | end of month 6
            đến cuối năm                           | end of period ANNUAL
            trong năm                              | end of period ANNUAL
            trong năm 2021                         | end of period ANNUAL
            trong quý                              | end of period QUARTERLY
            đến cuối tháng                         | end of period MONTHLY
            từ ngày 17/10 đến ngày 17/11           | --10-17 --11-17 null
            từ ngày 17/10 đến hết ngày 17/11/2021  | --10-17 --11-17 2021
            từ ngày 15/12/2021 đến ngày 15/1/2022  | --12-15 --01-15 2021
            khi có văn bản "Hướng dẫn, số 5"       | waiting Hướng dẫn, số 5 null
            khi có văn bản “X”, trong vòng 10 ngày | waiting X 10
            khi có yêu cầu                         | waiting null null OCCASIONAL
            vào dịp 18/11                          | occasion --11-18
            nhân dịp ngày 18/11                    | occasion --11-18
            kỷ niệm 27/7                           | occasion --07-27
            không ghi ngày                         | no day
            kịp thời                               | no day
            thường xuyên                           | no day
            định kỳ                                | no day
            ngay từ đầu năm                        | no day
            theo quy định                          | no day
            """)
    void readsByWhen(String words, String deadline) {
        DeadlineReader.Read read = read(words).value();
        assertThat(read).isNotNull();
        assertThat(say(read)).isEqualTo(deadline);
        assertThat(read.deadline().words()).isEqualTo(Words.of(words).text());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 30/2                       | no-such-day
            trước ngày 29/2                       | no-such-day
            ngày 31/4                             | no-such-day
            ngày 1/13                             | no-such-day
            trước ngày 0/6                        | no-such-day
            trước ngày 32 hằng tháng              | no-such-day
            trong tháng 13                        | no-such-day
            vào dịp 31/11                         | no-such-day
            từ ngày 31/11 đến ngày 2/12           | no-such-day
            từ ngày 17/11 đến ngày 17/10          | window-backwards
            từ ngày 1/1/2021 đến ngày 1/1/2022    | window-backwards
            trước 25 giờ ngày 10/6                | no-such-hour
            trước 24 giờ ngày 10/6                | no-such-hour
            trong năm 2020                        | other-year
            trong vòng 24 giờ kể từ khi có bão    | hours
            trong vòng 0 ngày kể từ khi có bão    | days
            trước hạn của cấp trên 400 ngày làm việc | days
            """)
    void saysWhatIsWrong(String words, String problem) {
        assertThat(read(words).problem())
                .isNotNull()
                .extracting(Outcome.Problem::code)
                .isEqualTo("guidance.fault." + problem);
    }

    @Test
    void aLeapDayCountsInALeapYear() {
        assertThat(read("trước ngày 29/2/2024").isUnderstood()).isTrue();
        assertThat(new DeadlineReader(2020).read(Words.of("trước ngày 29/2")).isUnderstood())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trước",
                "trước ngầy 10/6",
                "đến ngày 10/6",
                "trước ngày 10-6",
                "trước ngày 10/6 hằng năm",
                "trước ngày 10",
                "ngày 10/6 hoặc 12/6",
                "10/6",
                "vào 17 giờ ngày 10/6",
                "khi có văn bản",
                "khi có văn bản \"X\" và \"Y\"",
                "trong quý V",
                "không ghi ngày, trước ngày 10/6"
            })
    void understandsNothingElse(String words) {
        assertThat(read(words).isUnknown()).isTrue();
    }

    @Test
    void everyHintIsUnderstood() {
        List<String> hints = DeadlineReader.PHRASES.stream()
                .map(phrase -> phrase.replace("2020", "2021"))
                .toList();
        assertThat(hints)
                .allSatisfy(phrase -> assertThat(read(phrase).isUnderstood()).isTrue());
    }
}
