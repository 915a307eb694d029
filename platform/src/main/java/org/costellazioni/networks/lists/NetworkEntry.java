package org.costellazioni.networks.lists;

import org.costellazioni.database.Row;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.TieKind;
import org.costellazioni.site.lists.ListRows;

import java.sql.SQLException;
import java.time.Instant;

/** A network with its members and offices of a day. */
public record NetworkEntry(NetworkSheet.Listed network, Instant recordedAt) {

    /** The day is given by whoever reads. */
    public static final ListRows<NetworkEntry> ROWS = ListRows.of("""
            select a.id, a.slug, a.name, n.object, n.functioning, a.example, a.recorded_at,
              (select count(distinct t.source_id) from registry_ties t
                where t.territory_id = a.territory_id and t.target_id = a.id
                  and t.kind = :member and t.public and t.withdrawn_at is null
                  and t.awaits is null and registry_holds(t.period, t.recorded_at, :day)) as members,
              array(select distinct m.office from networks_managements m
                where m.territory_id = a.territory_id and m.network_id = a.id
                  and m.period @> cast(:day as date) order by m.office) as offices
            from registry_actors a
            left join networks_sheets n on n.territory_id = a.territory_id and n.actor_id = a.id
            where a.kind = :network and a.merged_into is null
              and a.search_name like '%' || registry_plain(:q) || '%' --? q
              and n.object = :oggetto --? oggetto
              and n.functioning = :funzionamento --? funzionamento
              and exists (select from registry_ties t where t.territory_id = a.territory_id --? giorno
                and t.target_id = a.id and t.kind = :member and t.public --? giorno
                and t.withdrawn_at is null and t.awaits is null --? giorno
                and registry_holds(t.period, t.recorded_at, :giorno)) --? giorno
              and a.recorded_at > :since and a.recorded_at <= :until --? since
            """, NetworkEntry::of)
            .given("member", TieKind.Code.MEMBER_OF.text())
            .given("network", ActorLine.NETWORK)
            .rising("nome", "a.search_name, a.id")
            .falling("aderenti", "members desc, a.search_name, a.id")
            .news("a.recorded_at desc, a.id");

    private static NetworkEntry of(Row row) throws SQLException {
        return new NetworkEntry(
                new NetworkSheet.Listed(
                        row.uuid("id"),
                        row.text("slug"),
                        row.text("name"),
                        row.textOrNull("object"),
                        row.textOrNull("functioning"),
                        row.number("members"),
                        row.texts("offices"),
                        row.flag("example")),
                row.instant("recorded_at"));
    }
}
