package org.costellazioni.upkeep.retention;

import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What all modules keep about people. */
@Component
class KeptData {

    private final ObjectProvider<Manifest> manifests;

    private final RetentionPeriods periods;

    KeptData(ObjectProvider<Manifest> manifests, RetentionPeriods periods) {
        this.manifests = manifests;
        this.periods = periods;
    }

    /** By whose data they are, then module by module; for as long as the territory at hand keeps them. */
    @Transactional(readOnly = true)
    public List<PersonalData> all() {
        Map<String, Integer> chosen = periods.all();
        return manifests
                .orderedStream()
                .sorted(Comparator.comparing(Manifest::module))
                .flatMap(manifest -> manifest.personalData().stream())
                .sorted(Comparator.comparing(PersonalData::about))
                .map(data -> chosen(data, chosen.get(data.key())))
                .toList();
    }

    private static PersonalData chosen(PersonalData data, @Nullable Integer days) {
        boolean editable = data.term() != null && data.term().editable();
        return editable && days != null ? data.after(Period.ofDays(days)) : data;
    }
}
