package vn.dondoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.account.Invitations;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.Units;

/**
 * Lạng Sơn in 2020 for tests: its 11 districts and 200 communes, and a person in each kind of office, made by the
 * services as in life. Mark the test {@code @Transactional} and all of it is gone afterwards.
 */
@TestComponent
public class LangSon {

    public static final UnitId PROVINCE = UnitId.of("20");
    public static final UnitId CAO_LOC = UnitId.of("183");
    public static final UnitId DONG_DANG = UnitId.of("06184");
    public static final UnitId CAO_LOC_TOWN = UnitId.of("06187");
    public static final UnitId VAN_LANG = UnitId.of("182");

    /** Provincial staff. */
    public static final String STAFF = "canbo";

    public static final String PLANNER = "soanthao";
    public static final String ADMINISTRATOR = "quantri";

    /** Of the district Cao Lộc. */
    public static final String DISTRICT_CHAIR = "caoloc.chutich";

    public static final String DISTRICT_CLERK = "caoloc.canbo";

    /** Of the township Đồng Đăng in Cao Lộc. */
    public static final String COMMUNE_CLERK = "dongdang.canbo";

    /** Of another district, Văn Lãng. */
    public static final String OTHER_CHAIR = "vanlang.chutich";

    public static final String PASSWORD = "biên giới Lạng Sơn 2020";

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private final Units units;
    private final Officers officers;
    private final Invitations invitations;

    LangSon(Units units, Officers officers, Invitations invitations) {
        this.units = units;
        this.officers = officers;
        this.invitations = invitations;
    }

    /** Units and people; does nothing where they are already. */
    public void settle() {
        units();
        if (officers.find(STAFF).isEmpty()) {
            AsInstallation.run(() -> {
                add(STAFF, "Nông Thị Xuân", Role.PROVINCIAL_STAFF, PROVINCE);
                add(PLANNER, "Hoàng Văn Thu", Role.PLANNER, PROVINCE);
                add(ADMINISTRATOR, "Lý Văn Hạ", Role.ADMINISTRATOR, PROVINCE);
                add(DISTRICT_CHAIR, "Vi Thị Đông", Role.CHAIR, CAO_LOC);
                add(DISTRICT_CLERK, "Lương Văn Sáng", Role.CLERK, CAO_LOC);
                add(COMMUNE_CLERK, "Triệu Thị Mai", Role.CLERK, DONG_DANG);
                add(OTHER_CHAIR, "Chu Văn Tối", Role.CHAIR, VAN_LANG);
            });
        }
    }

    /** The units alone. */
    public void units() {
        if (units.territory().find(PROVINCE).isEmpty()) {
            AsInstallation.run(() -> units.take(list(), "units-lang-son-2020.csv"));
        }
    }

    /** From now on this thread works as that person; in web tests {@code with(user(…))} does so too. */
    public void signIn(String username) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        String[] roles = officers.find(username).orElseThrow().offices().stream()
                .map(office -> "ROLE_" + office.role())
                .toArray(String[]::new);
        context.setAuthentication(new TestingAuthenticationToken(username, "", roles));
        SecurityContextHolder.setContext(context);
    }

    /** Gives the person {@link #PASSWORD}; takes some time, so only where someone signs in by the form. */
    public void givePassword(String username) {
        String path = AsInstallation.call(() -> invitations.invite(username));
        invitations.accept(path.substring(path.lastIndexOf('/') + 1), PASSWORD);
    }

    private void add(String username, String name, Role role, UnitId unit) {
        officers.add(
                new Officer(
                        username,
                        name,
                        username + "@example.org",
                        Locale.forLanguageTag("vi"),
                        List.of(new OfficeHeld(role, unit))),
                FROM);
    }

    private static byte[] list() {
        try {
            return Files.readAllBytes(Path.of("src/main/resources/demo/units-lang-son-2020.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
