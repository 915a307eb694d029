package org.costellazioni.site;

import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.List;

/** What the page shell keeps about people: forms that could not be sent, sealed, for an hour. */
@Component
class SiteManifest implements Manifest {

    @Override
    public String module() {
        return "site";
    }

    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.of("site.data.drafts", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                .in("site_drafts", "author", "sealed")
                .goneAfter(Period.ofDays(1)));
    }
}
