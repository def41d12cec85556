package hotline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(HotlineApplication.class, new WithoutTests());

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void drawsTheModuleMap() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }
}
