package org.costellazioni.site.lists.follow;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.site.lists.SavedFilters;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.List;

/**
 * The site offers to whoever saved a search the page of their searches. About people it keeps these,
 * and forms that could not be sent, sealed, for an hour.
 */
@Component
class SiteManifest implements Manifest {

    private final SavedFilters filters;

    SiteManifest(SavedFilters filters) {
        this.filters = filters;
    }

    @Override
    public String module() {
        return "site";
    }

    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.goes("site.data.filters", filters::deleteAll));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(FreeText.of("site.text.filters", "site_saved_filters", "id")
                .distinctWords("name")
                .words("query"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("site.data.drafts", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("site_drafts", "author", "sealed")
                        .goneAfter(Period.ofDays(1)),
                PersonalData.of("site.data.filters", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("site_saved_filters", "person_id", "name", "query")
                        .in("site_follows")
                        .in("site_follow_links"));
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return person.person() == null || filters.of(person.person()).isEmpty()
                ? List.of()
                : List.of(new DeskTool("site.filters.title", "/filtri", 95));
    }
}
