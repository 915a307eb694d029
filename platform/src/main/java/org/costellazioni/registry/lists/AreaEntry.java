package org.costellazioni.registry.lists;

import org.costellazioni.site.lists.ListRows;

import java.util.UUID;

/**
 * An area and how many actors are in it.
 *
 * @param layer what kind of area it is, as its source calls it
 */
public record AreaEntry(UUID id, String name, String layer, String code, long actors) {

    public static final ListRows<AreaEntry> ROWS = ListRows.of(
                    """
            select r.id, r.name, r.layer, r.code,
              (select count(*) from registry_actors a
                where a.territory_id = r.territory_id and a.area_id = r.id
                  and a.merged_into is null) as actors
            from registry_areas r
            where true
              and registry_plain(r.name) like '%' || registry_plain(:q) || '%' --? q
            """,
                    row -> new AreaEntry(
                            row.uuid("id"),
                            row.text("name"),
                            row.text("layer"),
                            row.text("code"),
                            row.count("actors")))
            .rising("nome", "r.layer, r.name, r.id")
            .falling("realta", "actors desc, r.name, r.id");
}
