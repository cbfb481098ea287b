package vn.dondoc.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An, Án, An Bình, Ánh, Ăn, Ân",
                "Da, Dân, Dương, Đa, Đạ, Đồng Ý, Đường, Em, Ê",
                "Cao Lạng, Cao Lộc, Cao Thượng, Chi Lăng",
                "Hoa, Hòa, Hỏa, Hõa, Hóa, Họa",
                "Khu dân cư 1, Khu dân cư 2, Khu dân cư 2a, Khu dân cư 10, Khu dân cư số 1",
                "Phường 9, Phường 10",
                "O, Ô, Ơ, U, Ư, Y"
            })
    void namesAreInVietnameseOrder(String inOrder) {
        List<String> names = List.of(inOrder.split(", "));

        assertThat(names.stream().sorted(Comparator.reverseOrder()).sorted(Comparator.comparing(Vietnamese::sortKey)))
                .containsExactlyElementsOf(names);
    }

    @Test
    void theStyleOfTheToneMarkDoesNotMatterToTheOrder() {
        assertThat(Vietnamese.sortKey("Hoà Bình")).isEqualTo(Vietnamese.sortKey("Hòa Bình"));
    }

    @Test
    void sortKeysHoldOnlyWhatEveryDatabaseOrdersAlike() {
        assertThat(Vietnamese.sortKey("Nông trường Thái Bình (số 10) – Đình Lập"))
                .matches("[0-9a-z]+");
    }

    @ParameterizedTest
    @CsvSource({
        "Hòa, Hoà, true",
        "Thủy, Thuỷ, true",
        "HÒA, hòa, true",
        "Tân Thanh, Tân Thành, false",
        "Dân, Đân, false",
        "Quý, Qúy, true"
    })
    void exactMeansAccentsWhereverTheMarkWasTyped(String one, String other, boolean same) {
        assertThat(Vietnamese.exactKey(one).equals(Vietnamese.exactKey(other))).isEqualTo(same);
    }
}
