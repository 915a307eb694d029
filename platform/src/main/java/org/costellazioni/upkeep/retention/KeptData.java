package org.costellazioni.upkeep.retention;

import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;

/** What all modules keep about people. */
@Component
class KeptData {

    private final ObjectProvider<Manifest> manifests;

    KeptData(ObjectProvider<Manifest> manifests) {
        this.manifests = manifests;
    }

    /** By whose data they are, then module by module. */
    List<PersonalData> all() {
        return manifests
                .orderedStream()
                .sorted(Comparator.comparing(Manifest::module))
                .flatMap(manifest -> manifest.personalData().stream())
                .sorted(Comparator.comparing(PersonalData::about))
                .toList();
    }
}
