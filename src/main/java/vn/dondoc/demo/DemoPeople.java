package vn.dondoc.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.dondoc.account.Invitations;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officer.OfficeHeld;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.territory.Level;
import vn.dondoc.territory.Unit;
import vn.dondoc.territory.UnitId;
import vn.dondoc.territory.UnitTree;
import vn.dondoc.territory.Units;

/**
 * The people of the demonstration, all made up: three at the province, a chair and a clerk in each district, a clerk in
 * each commune. Those in {@link #SIGN_IN} have a password; the others receive mail only.
 */
@Component
@Profile("demo")
class DemoPeople {

    /** Of the demonstration alone; a real installation has no password that we know. */
    static final String PASSWORD = "lang-son-2020";

    static final List<String> SIGN_IN =
            List.of("canbo", "quantri", "soanthao", "caoloc.chutich", "caoloc.canbo", "dongdang.canbo");

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final List<String> FAMILY =
            List.of("Hoàng", "Nông", "Vi", "Lương", "Triệu", "Chu", "Lý", "Hà", "Đàm", "Bế", "La", "Mông");
    private static final List<String> GIVEN =
            List.of("Văn An", "Thị Bình", "Văn Cường", "Thị Dung", "Văn Hải", "Thị Hoa", "Văn Khánh", "Thị Liên");

    private final Officers officers;
    private final Invitations invitations;
    private final Units units;

    DemoPeople(Officers officers, Invitations invitations, Units units) {
        this.officers = officers;
        this.invitations = invitations;
        this.units = units;
    }

    void settle() {
        add("canbo", Role.PROVINCIAL_STAFF, DemoTerritory.PROVINCE);
        add("quantri", Role.ADMINISTRATOR, DemoTerritory.PROVINCE);
        add("soanthao", Role.PLANNER, DemoTerritory.PROVINCE);
        UnitTree tree = units.territory().on(FROM);
        for (Unit district : tree.at(Level.DISTRICT)) { // before the communes: Cao Lộc is a township too
            add(mailbox(district) + ".chutich", Role.CHAIR, district.id());
            add(mailbox(district) + ".canbo", Role.CLERK, district.id());
        }
        tree.at(Level.COMMUNE).forEach(commune -> add(mailbox(commune) + ".canbo", Role.CLERK, commune.id()));
        SIGN_IN.forEach(username -> {
            String path = invitations.invite(username);
            invitations.accept(path.substring(path.lastIndexOf('/') + 1), PASSWORD);
        });
    }

    /** The clerk of a district. */
    String clerk(UnitId district) {
        return mailbox(units.territory().find(district).orElseThrow()) + ".canbo";
    }

    /** Does it as that person, with the rights of the offices held on the day of the clock. */
    void as(String username, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, null, List.of()));
        SecurityContextHolder.setContext(own);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void add(String username, Role role, UnitId unit) {
        int dice = Math.abs(username.hashCode());
        String name = FAMILY.get(dice % FAMILY.size()) + " " + GIVEN.get(dice / 16 % GIVEN.size());
        String free = officers.find(username).isEmpty() ? username : username + "." + unit.code();
        officers.add(
                new Officer(
                        free,
                        name,
                        free + "@example.org",
                        Locale.forLanguageTag("vi"),
                        List.of(new OfficeHeld(role, unit))),
                FROM);
    }

    /** {@code thị trấn Đồng Đăng} has the mailbox {@code dongdang}. */
    private static String mailbox(Unit unit) {
        return Normalizer.normalize(unit.name().replace('Đ', 'D').replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z0-9]", "")
                .toLowerCase(Locale.ROOT);
    }
}
