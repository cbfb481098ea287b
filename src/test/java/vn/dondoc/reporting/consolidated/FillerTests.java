package vn.dondoc.reporting.consolidated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.reporting.rollup.RollUp;

/** What the blanks become, whole and while units are missing. */
class FillerTests {

    private static final Words WORDS = new Words(Samples.messages());
    private static final String ALL =
            "178 kdc=10 le=9 tien=350400000; 183 kdc=20 le=20 tien=900000000; 185 kdc=30 le=24 tien=0";
    private static final String TWO =
            "178 kdc=10 le=9 tien=350400000 tien-xa=0; 183 kdc=20 le=20 tien=900000000 tien-xa=0";

    private static String fill(String text, String figures) {
        Subject subject = Samples.subject(2020);
        Tally tally = new Tally(subject, Samples.rolledUp(subject, figures), Map.of());
        List<Sender> senders = subject.below().stream()
                .map(unit -> new Sender(unit, null, null, tally.isCovered(unit), false, Samples.MORNING))
                .toList();
        Facts facts = new Facts(subject, senders, Samples.MORNING, WORDS);
        return String.join("\n", new Filler(subject, tally, facts, WORDS, "Ban {đơn vị}").fill(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kdc} | 60",
                "{le/kdc} | 53/60",
                "{le/units:residential_area} | 53/60",
                "{tỷ lệ le} | 88,3%",
                "{le/kdc} khu dân cư ({tỷ lệ le}) | 53/60 khu dân cư (88,3%)",
                "{le-ty-le} | 88,3%",
                "{tien} | hơn 1,25 tỷ đồng",
                "{đồng tien} | 1.250.400.000 đồng",
                "{nha-van-hoa} | (chưa có số liệu)",
                "{ket-qua} | (chưa có nội dung)",
                "{kỳ}, {năm}, {đơn vị}, {ĐƠN VỊ}, {tên đơn vị} | năm 2020, 2020, tỉnh Lạng Sơn, TỈNH LẠNG SƠN, Lạng Sơn",
                "{cơ quan} | Ban tỉnh Lạng Sơn",
                "{văn bản} | Kế hoạch năm 2020 của Tỉnh ủy",
                "{từ ngày} {đến ngày} {thời điểm} | 01/01/2020 31/12/2020 8 giờ ngày 17/11/2020",
                "{đã gửi} | 0/03 huyện, thành phố",
                "{nguồn số liệu} | Số liệu lũy kế từ ngày 01/01/2020 đến ngày 31/12/2020, tổng hợp đến 8 giờ ngày 17/11/2020 theo báo cáo của 03/03 huyện, thành phố.",
                "{khong-co} | {khong-co}",
            })
    void whatIsWholeIsSaidPlainly(String text, String said) {
        assertThat(fill(text, ALL)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kdc} | ít nhất 30",
                "{tien} | ít nhất 1,25 tỷ đồng",
                "{tien-xa} vụ | 0 (tính trên 02/03 huyện, thành phố) vụ",
                "{le/units:residential_area} | ít nhất 29/60",
                "{le/kdc} | 29/30 (tính trên 02/03 huyện, thành phố)",
                "{tỷ lệ le} | từ 48,3% đến 98,4%",
                "{le-ty-le} | 96,6% tính trên 02/03 huyện, thành phố",
                "{le/kdc} khu dân cư ({le-ty-le}) | 29/30 (tính trên 02/03 huyện, thành phố) khu dân cư (96,6% tính trên 02/03 huyện, thành phố)",
                "{nguồn số liệu} | Số liệu lũy kế từ ngày 01/01/2020 đến ngày 31/12/2020, tổng hợp đến 8 giờ ngày 17/11/2020 theo báo cáo của 02/03 huyện, thành phố; chưa đủ số liệu của huyện Bắc Sơn.",
            })
    void whatIsMissingIsSaidHonestly(String text, String said) {
        assertThat(fill(text, TWO)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{kdc} | (chưa có số liệu)",
                "{le/kdc} | (chưa có số liệu)",
                "{tỷ lệ le} | chưa đủ số liệu để tính tỷ lệ",
                "{tien} | (chưa có số liệu)"
            })
    void whereNothingCameNothingIsClaimed(String text, String said) {
        assertThat(fill(text, "")).isEqualTo(said);
    }

    @Test
    void theLastOfManyIsNotRoundedAway() {
        assertThat(fill("{tỷ lệ le}", "178 kdc=10 le=10; 183 kdc=20 le=20; 185 kdc=30 le=29"))
                .isEqualTo("98,3%");
        assertThat(fill("{tỷ lệ le}", "178 kdc=10 le=10; 183 kdc=20 le=20; 185 kdc=30 le=30"))
                .isEqualTo("100%");
    }

    @Test
    void aBlankWithinTheCommitteesNameDoesNotRunInCircles() {
        Subject subject = Samples.subject(2020);
        Tally tally = new Tally(subject, new RollUp(subject.pack(), subject.tree(), List.of()), Map.of());
        Facts facts = new Facts(subject, List.of(), Samples.MORNING, WORDS);

        assertThat(new Filler(subject, tally, facts, WORDS, "Ban { cơ quan}{cơ quan} A").fill("{cơ quan}"))
                .containsExactly("Ban  A");
    }
}
