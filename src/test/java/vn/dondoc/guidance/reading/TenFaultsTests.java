package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.dondoc.guidance.PackFiles;
import vn.dondoc.guidance.PackReader.Reading;

class TenFaultsTests {

    private final Reading reading = new RulePackReader()
            .read(PackFiles.of(Path.of("src/test/resources/packs/ten-faults/2020"), "ten-faults/2020"));

    @Test
    void allTenAreToldAtOnceWithTheirLines() {
        assertThat(reading.pack()).isNull();
        assertThat(String.join("\n", SmallPack.messages(reading))).isEqualTo("""
                clauses.csv:7: Khoản HD-6 (mục I.6: Kiểm tra) chưa có gì bao quát. Ghi mã quy tắc vào cột covered_by, \
                hoặc by-hand (theo dõi bằng báo cáo chữ), reference, administrative.
                pack.yaml:11: Không có mục “holiday”. Gần nhất: “holidays”.
                quy-tac.quytac:4: Tỷ lệ 110% lớn hơn 100%. \
                Câu: “Toàn tỉnh phấn đấu có 110% khu dân cư tổ chức Ngày hội, trong năm”.
                quy-tac.quytac:8: Không hiểu hạn: “trước ngầy 10/6”. Gần nhất: “trước ngày 10/6”. \
                Câu: “Mỗi huyện phải gửi báo cáo 6 tháng, trước ngầy 10/6”.
                quy-tac.quytac:12: Không có biểu “ntm-dtvm” trong thư mục forms. \
                Câu: “Mỗi huyện phải gửi báo cáo năm kèm biểu ntm-dtvm, trước ngày 22/11”.
                quy-tac.quytac:16: “Mỗi xã” có thể hiểu hai cách: cả cấp xã hay chỉ xã? \
                Cả cấp xã (gồm phường, thị trấn): viết “mỗi đơn vị cấp xã”; chỉ xã: viết “mỗi xã (không kể phường, thị trấn)”. \
                Gần nhất: “mỗi đơn vị cấp xã”. \
                Câu: “Mỗi xã phấn đấu có ít nhất 1 mô hình phòng, chống tội phạm, đến cuối năm”.
                quy-tac.quytac:20: Không tính được tỷ lệ “mô hình phòng, chống tội phạm”: trong indicators.csv, \
                mo-hinh chưa có mẫu số (cột denominator). \
                Câu: “Mỗi huyện phấn đấu có 50% mô hình phòng, chống tội phạm, đến cuối năm”.
                quy-tac.quytac:23: Không có mục “I.55” trong clauses.csv. Gần nhất: “I.5”. Dòng: “hd, mục I.55”.
                quy-tac.quytac:28: Không có ngày như thế trong lịch: “trước ngày 30/2”. \
                Câu: “Tỉnh phải hoàn thành việc "Tập huấn", trước ngày 30/2”.
                quy-tac.quytac:30: Mã TH-2 đã dùng ở quy-tac.quytac:26.""");
    }
}
