package org.costellazioni.registry.lists;

import org.costellazioni.registry.twins.Locality;
import org.costellazioni.site.lists.ListRows;

import java.time.Instant;
import java.util.UUID;

/** A locality of one of the territory's municipalities. */
public record LocalityEntry(UUID id, Locality locality, Instant recordedAt) {

    public static final ListRows<LocalityEntry> ROWS = ListRows.of(
                    """
            select l.id, l.name, l.municipality, l.learned, l.recorded_at
            from registry_localities l
            where true
              and (l.plain like '%' || registry_plain(:q) || '%' --? q
                or registry_plain(l.municipality) like '%' || registry_plain(:q) || '%') --? q
              and l.learned --? imparate
              and l.id::text = any(:ids) --? ids
            """,
                    row -> new LocalityEntry(
                            row.uuid("id"),
                            new Locality(
                                    row.text("name"),
                                    row.text("municipality"),
                                    row.flag("learned")),
                            row.instant("recorded_at")))
            .rising("nome", "l.municipality, l.plain")
            .falling("scritta", "l.recorded_at desc, l.plain");
}
