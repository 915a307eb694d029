package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.site.lists.ListRows;

import java.sql.SQLException;
import java.time.Instant;

/**
 * Two actors that may be one and wait for a decision.
 *
 * @param reason message key of why
 * @param score 0 to 100, how alike they are
 */
public record TwinLine(
        ActorId first,
        String firstName,
        ActorId second,
        String secondName,
        String reason,
        long score,
        Instant foundAt) {

    public static final ListRows<TwinLine> ROWS = ListRows.of("""
            select c.first_id, c.second_id, c.score, c.reason, c.found_at,
              f.name as first_name, s.name as second_name
            from registry_twin_candidates c
            join registry_actors f on f.territory_id = c.territory_id and f.id = c.first_id
            join registry_actors s on s.territory_id = c.territory_id and s.id = c.second_id
            where c.decision is null and f.merged_into is null and s.merged_into is null
              and (f.search_name like '%' || registry_plain(:q) || '%' --? q
                or s.search_name like '%' || registry_plain(:q) || '%') --? q
              and c.score >= :almeno --? almeno
              and c.first_id || '_' || c.second_id = any(:ids) --? ids
              and c.found_at > :since and c.found_at <= :until --? since
            """, TwinLine::of)
            .falling("somiglianza", "c.score desc, c.first_id, c.second_id")
            .falling("trovata", "c.found_at desc, c.first_id, c.second_id")
            .rising("nome", "f.search_name, c.first_id, c.second_id")
            .news("c.found_at desc, c.first_id, c.second_id");

    /** The pair as one identifier. */
    public String id() {
        return first + "_" + second;
    }

    private static TwinLine of(Row row) throws SQLException {
        return new TwinLine(
                row.id("first_id", ActorId::new),
                row.text("first_name"),
                row.id("second_id", ActorId::new),
                row.text("second_name"),
                row.text("reason"),
                row.count("score"),
                row.instant("found_at"));
    }
}
