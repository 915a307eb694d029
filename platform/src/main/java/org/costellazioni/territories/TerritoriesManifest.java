package org.costellazioni.territories;

import org.costellazioni.kernel.Manifest;
import org.springframework.stereotype.Component;

/** Territories offer their settings to administrators, and nothing to the public menu. */
@Component
class TerritoriesManifest implements Manifest {

    @Override
    public String module() {
        return "territories";
    }
}
