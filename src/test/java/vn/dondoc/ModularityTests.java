package vn.dondoc;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(DonDocApplication.class);

    @Test
    void eachModuleKnowsOnlyThoseBeforeIt() {
        modules.verify();
    }

    @Test
    void thePictureOfTheModulesIsDrawnFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
