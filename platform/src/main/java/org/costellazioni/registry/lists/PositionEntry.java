package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.site.lists.ListRows;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * An actor and what is known of where it is.
 *
 * @param address for the office alone
 */
public record PositionEntry(ActorLine line, @Nullable String address, State state) {

    /** What is known; of a home the point is nobody's business, so that it is in its area or nowhere. */
    public enum State {
        /** Neither a point nor a neighborhood. */
        NOWHERE("nessuna"),
        /** The neighborhood alone. */
        AREA("quartiere"),
        /** A point that may belong to the address of before. */
        FORMER_ADDRESS("indirizzo-di-prima"),
        POINT("punto");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** As addresses and messages say it. */
        public String code() {
            return code;
        }
    }

    /** The state is worked out once, so that filters and rows cannot differ. */
    public static final ListRows<PositionEntry> ROWS = ListRows.of("""
            select a.id, a.slug, a.name, a.kind, a.themes, a.municipality, a.example, a.address,
              area.name as area_name, known.state
            from registry_actors a
            left join registry_areas area on area.territory_id = a.territory_id and area.id = a.area_id
            cross join lateral (select case
                when a.latitude is not null and a.longitude is not null and not a.seat_is_home
                  and exists (select from registry_point_doubts d where d.territory_id = a.territory_id
                    and d.actor_id = a.id and d.settled_at is null) then 'indirizzo-di-prima'
                when a.latitude is not null and a.longitude is not null and not a.seat_is_home
                  or exists (select from registry_seats s where s.territory_id = a.territory_id
                    and s.actor_id = a.id and s.removed_at is null and not s.is_home
                    and s.latitude is not null and s.longitude is not null) then 'punto'
                when a.area_id is not null then 'quartiere'
                else 'nessuna' end as state) known
            where a.merged_into is null
              and a.search_name like '%' || registry_plain(:q) || '%' --? q
              and known.state = :posizione --? posizione
              and a.area_id = :quartiere --? quartiere
              and a.kind = :tipo --? tipo
              and a.id::text = any(:ids) --? ids
            """, PositionEntry::of)
            .rising("nome", "a.search_name, a.id")
            .rising("comune", "a.municipality nulls last, a.address nulls last, a.id");

    private static PositionEntry of(Row row) throws SQLException {
        String state = row.text("state");
        return new PositionEntry(
                new ActorLine(
                        row.id("id", ActorId::new),
                        row.text("slug"),
                        row.text("name"),
                        row.text("kind"),
                        row.texts("themes"),
                        row.textOrNull("municipality"),
                        row.textOrNull("area_name"),
                        row.flag("example")),
                row.textOrNull("address"),
                Arrays.stream(State.values())
                        .filter(each -> each.code().equals(state))
                        .findFirst()
                        .orElseThrow());
    }
}
