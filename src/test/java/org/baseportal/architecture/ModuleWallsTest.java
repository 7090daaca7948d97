package org.baseportal.architecture;

import org.baseportal.BasePortalApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleWallsTest {

    @Test
    void modulesOnlyReachThroughTheDoorsTheyDeclare() {
        ApplicationModules.of(BasePortalApplication.class).verify();
    }
}
