package org.costellazioni.audit;

import org.costellazioni.kernel.Manifest;
import org.springframework.stereotype.Component;

/** The record offers nothing to the public menu. */
@Component
class AuditManifest implements Manifest {

    @Override
    public String module() {
        return "audit";
    }
}
