package vn.dondoc.dashboard;

import java.nio.file.Path;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.LangSon;
import vn.dondoc.MovableClock;
import vn.dondoc.account.AsInstallation;
import vn.dondoc.guidance.Packs;

/** Lạng Sơn with its rules of 2020 in force, and nothing sent yet. */
@TestComponent
class LangSonYear {

    private static final String PACK = "lang-son/2020";

    private final LangSon langSon;
    private final Packs packs;
    private final MovableClock clock;

    LangSonYear(LangSon langSon, Packs packs, MovableClock clock) {
        this.langSon = langSon;
        this.packs = packs;
        this.clock = clock;
    }

    /** Does nothing the second time. */
    void settle() {
        if (packs.find(PACK).isEmpty()) {
            clock.moveTo("2020-11-24T08:00");
            langSon.settle();
            AsInstallation.run(() -> packs.adopt(Path.of("rules/lang-son/2020"), PACK));
        }
    }
}
