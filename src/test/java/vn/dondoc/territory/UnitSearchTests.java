package vn.dondoc.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSearchTests {

    private static final List<String> NAMES = List.of(
            "thành phố Lạng Sơn",
            "huyện Cao Lộc",
            "xã Tân Thanh",
            "xã Tân Thành",
            "xã Tân Hòa",
            "xã Hoà Bình",
            "xã Thanh Lòa",
            "xã Đồng Ý",
            "phường 4",
            "phường 14");

    private final UnitSearch search = new UnitSearch(IntStream.range(0, NAMES.size())
            .mapToObj(i -> new Unit(
                    UnitId.of("0618" + i),
                    Level.COMMUNE,
                    NAMES.get(i).startsWith("thành phố")
                            ? "thành phố"
                            : NAMES.get(i).split(" ")[0],
                    NAMES.get(i).replaceFirst("^(thành phố|\\p{L}+) ", ""),
                    null,
                    null,
                    List.of()))
            .toList());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tân thanh      | Tân Thanh
            Tân Thành      | Tân Thành
            tân tha        | Tân Thanh, Tân Thành
            tân th         | Tân Thanh, Tân Thành
            tan thanh      | Tân Thanh, Tân Thành
            hòa            | Hoà Bình, Tân Hòa
            hoà            | Hoà Bình, Tân Hòa
            hoa            | Hoà Bình, Tân Hòa
            hoa b          | Hoà Bình
            thanh          | Tân Thanh, Tân Thành, Thanh Lòa
            đồng           | Đồng Ý
            dong y         | Đồng Ý
            xã tân         | Tân Hòa, Tân Thanh, Tân Thành
            thành phố L    | Lạng Sơn
            thành phố      | ''
            anh            | ''
            06181          | Cao Lộc
            4              | 4
            phường 14      | 14
            '  '           | ''
            """)
    void findsByNameAsTyped(String typed, String names) {
        assertThat(search.find(typed, 10))
                .extracting(Unit::name)
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(", ")));
    }
}
