package org.costellazioni.territories;

import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.util.List;

/** Territories offer their settings to administrators, and nothing to the public menu. */
@Component
class TerritoriesManifest implements Manifest {

    @Override
    public String module() {
        return "territories";
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("territories.data.emblems"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(FreeText.of("territories.text.emblems", "territories_emblems", "id")
                .words("alternative_text"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.of(
                        "territories.data.emblems", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                .in("territories_emblems", "added_by"));
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
