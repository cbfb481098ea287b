package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.ServerTest;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

@ServerTest
@Transactional
class AccessTests {

    @Autowired
    LangSon langSon;

    @Autowired
    Access access;

    @Autowired
    Officers officers;

    @Autowired
    Units units;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void settle() {
        langSon.settle();
    }

    @AfterEach
    void today() {
        SecurityContextHolder.clearContext();
        clock.moveTo("2020-11-17T08:00");
    }

    @ParameterizedTest(name = "{0} and unit {1}: sees {2}, reports {3}")
    @CsvSource({
        "canbo,          20,    true,  true",
        "canbo,          06184, true,  true",
        "soanthao,       06184, true,  false",
        "quantri,        06184, true,  false",
        "caoloc.chutich, 183,   true,  true",
        "caoloc.chutich, 06184, true,  true",
        "caoloc.chutich, 182,   false, false",
        "caoloc.chutich, 20,    false, false",
        "caoloc.canbo,   06187, true,  true",
        "caoloc.canbo,   06124, false, false",
        "dongdang.canbo, 06184, true,  true",
        "dongdang.canbo, 06187, false, false",
        "dongdang.canbo, 183,   false, false",
        "vanlang.chutich, 06124, true, true",
        "canbo,          99999, false, false",
    })
    void everyoneSeesAndReportsForTheirOwnPartOfTheTree(String who, String unit, boolean sees, boolean reports) {
        langSon.signIn(who);

        assertThat(access.maySee(UnitId.of(unit))).isEqualTo(sees);
        assertThat(access.mayReportFor(UnitId.of(unit))).isEqualTo(reports);
    }

    @Test
    void homesAreTheTopsOfWhatOneSees() {
        langSon.signIn(LangSon.STAFF);
        assertThat(access.homes()).containsExactly(LangSon.PROVINCE);

        langSon.signIn(LangSon.COMMUNE_CLERK);
        assertThat(access.homes()).containsExactly(LangSon.DONG_DANG);
    }

    @Test
    void whatIsNotAllowedIsRefused() {
        langSon.signIn(LangSon.COMMUNE_CLERK);

        assertThatThrownBy(() -> access.requireSee(LangSon.CAO_LOC)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> access.requireReportFor(LangSon.CAO_LOC)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> access.requireRole(Role.CHAIR)).isInstanceOf(AccessDeniedException.class);
        access.requireRole(Role.CLERK);
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> access.maySee(LangSon.CAO_LOC)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOfficeCountsOnItsDaysOnly() {
        OfficeHeld clerk = new OfficeHeld(Role.CLERK, LangSon.DONG_DANG);
        AsInstallation.run(() -> officers.relieve(LangSon.COMMUNE_CLERK, clerk, LocalDate.of(2020, 11, 17)));
        langSon.signIn(LangSon.COMMUNE_CLERK);

        assertThat(access.maySee(LangSon.DONG_DANG)).isTrue();
        clock.moveTo("2020-11-18T00:00");
        assertThat(access.maySee(LangSon.DONG_DANG)).isFalse();
        assertThat(officers.on(LocalDate.of(2020, 11, 17))).hasSize(7);
        assertThat(officers.on(LocalDate.of(2020, 11, 18))).hasSize(6);
    }

    @Test
    void aUnitThatIsNoMoreIsSeenByThoseWhoWereAboveIt() {
        String list = "code,parent_code,level,type,name_vi,valid_to\n06184,183,commune,thị trấn,Đồng Đăng,2020-10-31\n";
        AsInstallation.run(() -> units.take(list.getBytes(StandardCharsets.UTF_8), "end.csv"));

        langSon.signIn(LangSon.DISTRICT_CHAIR);
        assertThat(access.maySee(LangSon.DONG_DANG)).isTrue();
        langSon.signIn(LangSon.OTHER_CHAIR);
        assertThat(access.maySee(LangSon.DONG_DANG)).isFalse();
    }

    @Test
    void theInstallationItselfSeesAll() {
        assertThat(AsInstallation.call(access::homes)).containsExactly(LangSon.PROVINCE);
        assertThat(AsInstallation.call(() -> access.mayReportFor(LangSon.DONG_DANG)))
                .isTrue();
    }
}
