package org.costellazioni.samples.web;

import org.costellazioni.people.Role;
import org.costellazioni.samples.lists.SampleEntry;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.springframework.stereotype.Component;

/** All of the territory. */
@Component
class SampleList extends Listing<SampleEntry> {

    SampleList() {
        super("/campioni", "samples.list", SampleEntry.ROWS);
        only(Role.PROGRAMME_OFFICE);
        template("samples/web/samples");
        filter(Filter.words("samples.list.words"));
        column(Column.text("nome", "samples.sample.name", SampleEntry::name)
                .link(SampleEntry::path));
        column(Column.moment("scritto", "samples.list.recorded", SampleEntry::recordedAt));
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> entry.name(),
                SampleEntry::path);
        news(SampleEntry::recordedAt);
    }
}
