package vn.dondoc.guidance.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllotmentsReaderTests {

    private static SmallPack pack(String rows) {
        return SmallPack.aPack().with("allotments.csv", "indicator,unit,number\n" + rows);
    }

    @Test
    void aNumberIsAllottedToAUnitByCodeOrByFullName() {
        SmallPack pack = pack("""
                mo-hinh,06184,3
                mo-hinh,"xã Tân Thanh, huyện Văn Lãng",01
                ho-ngheo,huyện Cao Lộc,1.500
                quy,huyện Cao Lộc,"1,5 tỷ đồng"
                quy,182,500000000
                """);
        assertThat(pack.faults()).isEmpty();
        assertThat(Objects.requireNonNull(pack.read().pack()).allotments())
                .isEqualTo(Map.of(
                        "mo-hinh", Map.of("06184", 3L, "xã Tân Thanh, huyện Văn Lãng", 1L),
                        "ho-ngheo", Map.of("huyện Cao Lộc", 1500L),
                        "quy", Map.of("huyện Cao Lộc", 1_500_000_000L, "182", 500_000_000L)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mo-hinhh,182,3                              | unknown-indicator-code
            ket-qua,182,3                               | allotment-not-countable
            ho-ngheo-ty-le,182,3                        | allotment-not-countable
            mo-hinh,Cao Lộc,3                           | allotment-unit
            mo-hinh,"huyện Cao Lộc, huyện Lộc Bình",3   | allotment-unit
            mo-hinh,,3                                  | csv.fault.empty
            mo-hinh,182,ba                              | allotment-number
            mo-hinh,182,                                | allotment-number
            mo-hinh,182,"2,5"                           | allotment-number
            mo-hinh,182,-3                              | allotment-number
            mo-hinh,182,50%                             | allotment-number
            """)
    void slipsAreTold(String row, String fault) {
        assertThat(pack(row.strip() + "\n").faults()).containsExactly(fault);
    }

    @Test
    void allSlipsAreToldAtOnceWithTheirLines() {
        assertThat(pack("mo-hinh,182,3\nmo-hinhh,Cao Lộc,ba\nmo-hinh,182,4\n").messages())
                .containsExactly(
                        "allotments.csv:3: Không hiểu số “ba”: chỉ tiêu giao là số nguyên, như 1500 hoặc 1.500.",
                        "allotments.csv:3: Không có chỉ số “mo-hinhh” trong indicators.csv. Gần nhất: “mo-hinh”.",
                        "allotments.csv:3: Không hiểu đơn vị “Cao Lộc”: viết mã, hoặc loại và tên như “huyện Cao Lộc”;"
                                + " trùng tên thì thêm đơn vị cấp trên sau dấu phẩy.",
                        "allotments.csv:4: Chỉ tiêu giao mo-hinh của “182” có hai lần.");
    }
}
