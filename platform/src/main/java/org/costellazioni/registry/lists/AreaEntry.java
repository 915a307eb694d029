package org.costellazioni.registry.lists;

import org.costellazioni.site.lists.ListRows;

import java.time.Instant;
import java.util.UUID;

/**
 * An area and how many actors are in it.
 *
 * @param layer what kind of area it is, as its source calls it
 */
public record AreaEntry(
        UUID id, String name, String layer, String code, long actors, Instant recordedAt) {

    public static final ListRows<AreaEntry> ROWS = ListRows.of(
                    """
            select r.id, r.name, r.layer, r.code, r.recorded_at,
              (select count(*) from registry_actors a
                where a.territory_id = r.territory_id and a.area_id = r.id
                  and a.merged_into is null) as actors
            from registry_areas r
            where true
              and registry_plain(r.name) like '%' || registry_plain(:q) || '%' --? q
              and exists (select from registry_actors a where a.territory_id = r.territory_id --? abitate
                and a.area_id = r.id and a.merged_into is null) --? abitate
              and r.recorded_at > :since and r.recorded_at <= :until --? since
            """,
                    row -> new AreaEntry(
                            row.uuid("id"),
                            row.text("name"),
                            row.text("layer"),
                            row.text("code"),
                            row.count("actors"),
                            row.instant("recorded_at")))
            .rising("nome", "r.layer, r.name, r.id")
            .falling("realta", "actors desc, r.name, r.id")
            .news("r.recorded_at desc, r.id");
}
