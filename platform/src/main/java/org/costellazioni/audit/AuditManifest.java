package org.costellazioni.audit;

import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.util.List;

/** The record offers nothing to the public menu. */
@Component
class AuditManifest implements Manifest {

    @Override
    public String module() {
        return "audit";
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("audit.data.acts"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.of(
                        "audit.data.acts", About.ACCOUNT_HOLDERS, Basis.LEGAL_OBLIGATION)
                .in("audit_acts", "person_id", "identification", "verb", "subject", "details"));
    }

    /** What is done is always on the record. */
    @Override
    public boolean switchable() {
        return false;
    }
}
