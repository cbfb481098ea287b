package vn.dondoc.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.transaction.TestTransaction;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.ServerTest;

@ServerTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class KeptUnitsTests {

    private static final String HEADER = "code,parent_code,level,type,name_vi,residential_areas,valid_from,valid_to\n";

    private final LocalDate day = LocalDate.of(2020, 11, 17);

    @Autowired
    Units units;

    @Autowired
    UnitStore store;

    @Autowired
    JdbcTemplate jdbc;

    private Units.Taken first;

    @BeforeEach
    void takeLangSon() throws IOException {
        first = units.take(Files.readAllBytes(Path.of("src/main/resources/demo/units-lang-son-2020.csv")), "units.csv");
    }

    @Test
    void whatWasTakenIsKept() {
        assertThat(first).isEqualTo(new Units.Taken(212, 0, 0));
        assertThat(Territory.of(store.units()).all())
                .containsExactlyElementsOf(units.territory().all());
        assertThat(units.search("cao loc", 5)).extracting(Unit::fullName).contains("huyện Cao Lộc", "thị trấn Cao Lộc");
    }

    @Test
    void takenAgainNothingChanges() throws IOException {
        takeLangSon();

        assertThat(first).isEqualTo(new Units.Taken(0, 0, 212));
    }

    @Test
    void aListOfResidentialAreasStandsUnderKnownCommunes() {
        String list = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "06184-" + i + ",06184,residential_area,khu dân cư,Khu dân cư " + i + ",,,\n")
                .collect(Collectors.joining("", HEADER, ""));

        assertThat(take(list)).isEqualTo(new Units.Taken(3, 0, 0));
        UnitTree tree = units.territory().on(day);
        assertThat(tree.children(UnitId.of("06184"))).hasSize(3);
        assertThat(tree.isWithin(UnitId.of("06184-2"), UnitId.of("183"))).isTrue();
    }

    @Test
    void aRefusedListLeavesEverythingAsItWas() {
        assertThatThrownBy(() -> take(HEADER + "06184,183,commune,xã,Đồng Đăng Mới,,,\n9,999,commune,xã,A,,,\n"))
                .isInstanceOf(RefusedException.class);

        assertThat(units.territory().find(UnitId.of("06184"))).map(Unit::name).contains("Đồng Đăng");
        assertThat(store.units()).hasSize(212);
    }

    @Test
    void aKnownUnitIsNotTurnedIntoAnotherOne() {
        assertThatThrownBy(() -> take(HEADER
                        + "06184,183,commune,xã,Bảo Lâm,,2025-07-01,\n"
                        + "06187,183,residential_area,xã,Thanh Lòa,,,\n"
                        + "184,20,district,huyện,Văn Lãng,,,2025-06-30\n"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.line() + " " + fault.code())
                                .contains(
                                        "2 units.fault.twice.known",
                                        "3 units.fault.level.known",
                                        "4 units.fault.orphan"));
    }

    @Test
    void aMovedUnitKeepsItsFormerParentsInTheHistory() {
        assertThat(take(HEADER + "06184,182,commune,xã,Bảo Lâm,,,\n")).isEqualTo(new Units.Taken(0, 1, 0));

        assertThat(units.territory().on(day).parent(UnitId.of("06184")))
                .map(Unit::code)
                .contains("182");
        assertThat(jdbc.queryForList("select parent_id from unit_parent where unit_id = '06184'", String.class))
                .containsExactlyInAnyOrder("183", "182");
    }

    @Test
    void aMergerIsRememberedAndShownToBoth() {
        take(HEADER
                + "06184,183,commune,thị trấn,Đồng Đăng,,,2025-06-30\n"
                + "06187,183,commune,thị trấn,Cao Lộc,,,2025-06-30\n"
                + "06184,20,commune,xã,Đồng Đăng,,2025-07-01,\n");

        assertThat(takeSuccessors("06184,06184,2025-07-01,full\n06187,06184,2025-07-01,partial\n"))
                .isEqualTo(2);
        UnitId old = UnitId.of("06187");
        UnitId merged = UnitId.parse("06184@2025-07-01");
        assertThat(units.territory().successors(old))
                .containsExactly(new Succession(old, merged, LocalDate.of(2025, 7, 1), false));
        assertThat(units.territory().predecessors(merged)).hasSize(2);
        assertThat(store.successions())
                .containsExactlyInAnyOrderElementsOf(units.territory().successions());
        assertThat(takeSuccessors("06187,06184,2025-07-01,partial\n")).isZero();
    }

    @Test
    void everyFaultOfAListOfMergersIsNamed() {
        assertThatThrownBy(() -> takeSuccessors(
                        "06184,77777,2025-07-01,half\n88888,06184,2025-13-01,full\n,06184,2020-01-01,full\n"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.line() + " " + fault.code())
                                .containsExactly(
                                        "2 units.fault.extent",
                                        "2 units.fault.succession",
                                        "3 csv.fault.date",
                                        "4 csv.fault.empty"));
    }

    @Test
    void theDatabaseOrdersNamesAsWeDo() {
        assertThat(jdbc.queryForList("select name from unit where level = 'district' order by sort_key", String.class))
                .containsExactly(
                        "Bắc Sơn",
                        "Bình Gia",
                        "Cao Lộc",
                        "Chi Lăng",
                        "Đình Lập",
                        "Hữu Lũng",
                        "Lạng Sơn",
                        "Lộc Bình",
                        "Tràng Định",
                        "Văn Lãng",
                        "Văn Quan");
    }

    @Test
    void anImportTakenBackIsForgotten() {
        TestTransaction.end();

        assertThat(units.territory().all()).isEmpty();
    }

    @Test
    void onlyAdministratorsTakeLists() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("x", "", "ROLE_CLERK"));

        assertThatThrownBy(() -> take(HEADER)).isInstanceOf(AccessDeniedException.class);
    }

    private Units.Taken take(String list) {
        return units.take(list.getBytes(StandardCharsets.UTF_8), "list.csv");
    }

    private int takeSuccessors(String lines) {
        String list = "old_code,new_code,effective,extent\n" + lines;
        return units.takeSuccessors(list.getBytes(StandardCharsets.UTF_8), "successors.csv");
    }
}
