package org.costellazioni.opendata;

import org.costellazioni.kernel.Manifest;
import org.springframework.stereotype.Component;

/** Open data offer nothing themselves: they show what others offer. */
@Component
class OpendataManifest implements Manifest {

    @Override
    public String module() {
        return "opendata";
    }

    /** Data are open by law. */
    @Override
    public boolean switchable() {
        return false;
    }
}
