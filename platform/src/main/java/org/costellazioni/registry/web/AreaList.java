package org.costellazioni.registry.web;

import org.costellazioni.registry.lists.AreaEntry;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Column.Where;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.springframework.stereotype.Component;

/** The areas of the territory, each leading to the actors that are there. */
@Component
class AreaList extends Listing<AreaEntry> {

    AreaList() {
        super("/zone", "registry.areas", AreaEntry.ROWS);
        filter(Filter.words("registry.areas.words"));
        filter(Filter.flag("abitate", "registry.areas.inhabited"));
        column(Column.text("nome", "registry.areas.name", AreaEntry::name).link(AreaList::path));
        column(Column.text("gruppo", "registry.areas.layer", AreaEntry::layer));
        column(Column.text("codice", "registry.areas.code", AreaEntry::code)
                .where(Where.NOT_ON_THE_PAGE));
        column(Column.number("realta", "registry.areas.actors", AreaEntry::actors)
                .link(AreaList::path));
        identity(area -> area.id().toString(), (area, words) -> area.name(), AreaList::path);
        news(AreaEntry::recordedAt);
        perPage(100);
    }

    private static String path(AreaEntry area) {
        return "/realta?quartiere=" + area.id();
    }
}
