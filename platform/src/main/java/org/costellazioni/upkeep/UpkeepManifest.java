package org.costellazioni.upkeep;

import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.List;

/** What upkeep itself keeps about people. */
@Component
class UpkeepManifest implements Manifest {

    @Override
    public String module() {
        return "upkeep";
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("upkeep.data.links", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_links", "carried_values", "made_by")
                        .goneAfter(Period.ofDays(14)),
                PersonalData.of("upkeep.data.reminders", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("upkeep_reminders", "person_id")
                        .deletedAfter(Period.ofYears(1), "written_at"));
    }
}
