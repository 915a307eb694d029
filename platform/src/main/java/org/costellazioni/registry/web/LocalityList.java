package org.costellazioni.registry.web;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Role;
import org.costellazioni.registry.lists.LocalityEntry;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.BulkAct;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Reader;
import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The localities of the territory's municipalities; the ticked ones can be removed together. */
@Component
class LocalityList extends Listing<LocalityEntry> {

    static final String PATH = "/vocabolari/localita";

    LocalityList(Localities localities) {
        super(PATH, "registry.localities", LocalityEntry.ROWS);
        only(Role.PROGRAMME_OFFICE);
        template("registry/web/localities");
        filter(Filter.words("registry.localities.words"));
        filter(Filter.flag("imparate", "registry.localities.learned-only"));
        column(Column.<LocalityEntry>text(
                        "localita",
                        "registry.locality.name",
                        entry -> entry.locality().name())
                .link(LocalityList::path));
        column(Column.text(
                "comune",
                "registry.locality.municipality",
                entry -> entry.locality().municipality()));
        column(Column.<LocalityEntry>text("da", "registry.localities.from", LocalityList::from)
                .said((entry, words) -> words.of("registry.localities.from-" + from(entry))));
        column(Column.moment("scritta", "registry.localities.when", LocalityEntry::recordedAt));
        identity(
                entry -> entry.id().toString(),
                (entry, words) -> entry.locality().name(),
                LocalityList::path);
        act(new Removal(localities));
        perPage(100);
    }

    private static String from(LocalityEntry entry) {
        return entry.locality().learned() ? "decision" : "office";
    }

    private static String path(LocalityEntry entry) {
        return PATH + "/nuova?localita="
                + URLEncoder.encode(entry.locality().name(), StandardCharsets.UTF_8);
    }

    /** Forgets the ticked localities. */
    private record Removal(Localities localities) implements BulkAct<LocalityEntry> {

        @Override
        public String name() {
            return "rimozione";
        }

        @Override
        public String label() {
            return "registry.localities.remove";
        }

        @Override
        public boolean offeredTo(Reader reader) {
            return reader.has(Role.PROGRAMME_OFFICE);
        }

        @Override
        public String announced(LocalityEntry entry, Words words) {
            return words.of("registry.localities.will-go");
        }

        @Override
        public Outcome<?> carryOut(LocalityEntry entry, String note, Acting by) {
            localities.remove(entry.locality().name(), by);
            return Outcome.done(entry);
        }
    }
}
