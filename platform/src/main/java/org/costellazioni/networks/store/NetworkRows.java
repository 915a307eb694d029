package org.costellazioni.networks.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.networks.NetworkSheet;
import org.costellazioni.networks.lists.NetworkEntry;
import org.costellazioni.registry.TieKind;
import org.costellazioni.upkeep.undo.MovedRows;
import org.costellazioni.vocabularies.TermJoining;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How networks work and who looks after them. */
@Repository
public class NetworkRows {

    private final JdbcClient jdbc;
    private final MovedRows moved;

    NetworkRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    public Optional<NetworkSheet> sheet(ActorId network) {
        return jdbc.sql("""
                        select object, functioning, charter, resources, plan, version
                        from networks_sheets where actor_id = :network
                        """)
                .param("network", network)
                .query(Row.each(row -> new NetworkSheet(
                        row.textOrNull("object"),
                        row.textOrNull("functioning"),
                        row.textOrNull("charter"),
                        row.textOrNull("resources"),
                        row.textOrNull("plan"),
                        row.number("version"))))
                .optional();
    }

    /** Whether a network that is there is about this object. */
    public boolean isObject(String object) {
        return jdbc.sql("""
                        select exists (select from networks_sheets s
                          join registry_actors a on a.territory_id = s.territory_id and a.id = s.actor_id
                          where a.merged_into is null and s.object = :object)
                        """).param("object", object).query(Boolean.class).single();
    }

    /** Those of the actors that look after a network, or are one that is looked after or described. */
    public Set<UUID> builtOn(Collection<UUID> actors) {
        return jdbc.sql("""
                        select asked.id from unnest(cast(:actors as uuid[])) as asked (id)
                        where exists (select from networks_managements m where m.network_id = asked.id)
                          or exists (select from networks_managements m where m.office_id = asked.id)
                          or exists (select from networks_sheets s where s.actor_id = asked.id
                            and coalesce(s.object, s.functioning, s.charter, s.resources, s.plan)
                              is not null)
                        """)
                .param("actors", actors.toArray(UUID[]::new))
                .query(Row.each(row -> row.uuid("id")))
                .set();
    }

    /** Stores the sheet if the version is still the one given, 0 for none yet. */
    public boolean put(ActorId network, NetworkSheet sheet) {
        return jdbc.sql("""
                                insert into networks_sheets
                                  (actor_id, object, functioning, charter, resources, plan)
                                values (:network, :object, :functioning, :charter, :resources, :plan)
                                on conflict (territory_id, actor_id) do update
                                set object = excluded.object, functioning = excluded.functioning,
                                  charter = excluded.charter, resources = excluded.resources,
                                  plan = excluded.plan, version = networks_sheets.version + 1
                                where networks_sheets.version = :version
                                """)
                        .param("network", network)
                        .param("object", sheet.object())
                        .param("functioning", sheet.functioning())
                        .param("charter", sheet.charter())
                        .param("resources", sheet.resources())
                        .param("plan", sheet.plan())
                        .param("version", sheet.version())
                        .update()
                == 1;
    }

    /** Those who look or looked after the network, the latest first. */
    public List<NetworkSheet.Management> managements(ActorId network) {
        return jdbc.sql("""
                        select id, office, office_id, contact_role, lower(period) as since,
                          upper(period) - 1 as until
                        from networks_managements where network_id = :network
                        order by lower(period) desc nulls last, id
                        """)
                .param("network", network)
                .query(Row.each(NetworkRows::management))
                .list();
    }

    public void addManagement(
            ActorId network,
            NetworkSheet.Management management,
            Instant at,
            @Nullable PersonId by) {
        jdbc.sql("""
                        insert into networks_managements
                          (id, network_id, office, office_id, contact_role, period, recorded_at, recorded_by)
                        values (:id, :network, :office, :officeId, :role,
                          daterange(cast(:since as date), cast(:until as date), '[]'), :at, :by)
                        """)
                .param("id", management.id())
                .param("network", network)
                .param("office", management.office())
                .param("officeId", management.officeId())
                .param("role", management.contactRole())
                .param("since", management.from())
                .param("until", management.until())
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** Ends a management; false when it is not this network's or would end before it began. */
    public boolean endManagement(ActorId network, UUID management, LocalDate until) {
        return jdbc.sql("""
                                update networks_managements
                                set period = daterange(lower(period), :until, '[]')
                                where id = :management and network_id = :network
                                  and (lower(period) is null or lower(period) <= :until)
                                """)
                        .param("management", management)
                        .param("network", network)
                        .param("until", until)
                        .update()
                == 1;
    }

    /**
     * Makes what is written about a network, and the offices that look after it, belong to another; of the
     * sheet only what the other's does not say. An actor that is an office somewhere is called the other too.
     */
    public void join(UUID joining, ActorId gone, ActorId kept) {
        Map<String, ActorId> both = Map.of("gone", gone, "kept", kept);
        moved.move(joining, "networks_sheets", """
                        insert into networks_sheets (actor_id, object, functioning, charter, resources, plan)
                        select :kept, object, functioning, charter, resources, plan
                        from networks_sheets where actor_id = :gone
                        on conflict (territory_id, actor_id) do update set
                          object = coalesce(networks_sheets.object, excluded.object),
                          functioning = coalesce(networks_sheets.functioning, excluded.functioning),
                          charter = coalesce(networks_sheets.charter, excluded.charter),
                          resources = coalesce(networks_sheets.resources, excluded.resources),
                          plan = coalesce(networks_sheets.plan, excluded.plan),
                          version = networks_sheets.version + 1
                        """, both);
        for (String role : List.of("network_id", "office_id")) {
            moved.move(
                    joining,
                    "networks_managements",
                    "update networks_managements set " + role + " = :kept where " + role
                            + " = :gone",
                    both);
        }
    }

    /** How many networks that are there say the term, in {@code object} or {@code functioning}. */
    public int countTerm(String column, String term) {
        return jdbc.sql("""
                        select count(*)::int from networks_sheets s
                        join registry_actors a on a.territory_id = s.territory_id and a.id = s.actor_id
                        where a.merged_into is null and s.%s = :term
                        """.formatted(column))
                .param("term", term)
                .query(Integer.class)
                .single();
    }

    /** Lets sheets say the term that is kept, in {@code object} or {@code functioning}. */
    public void joinTerms(TermJoining joining, String column) {
        moved.move(
                joining.id(),
                "networks_sheets",
                "update networks_sheets set %1$s = :kept, version = version + 1 where %1$s = :gone"
                        .formatted(column),
                Map.of("gone", joining.gone(), "kept", joining.kept()));
    }

    /** Whoever has an older sheet before them saves nothing over it. */
    public void touch(ActorId network) {
        jdbc.sql("update networks_sheets set version = version + 1 where actor_id = :network")
                .param("network", network)
                .update();
    }

    /** All networks with their members and offices of a day, by name. */
    public List<NetworkSheet.Listed> all(LocalDate day) {
        List<NetworkSheet.Listed> all = new ArrayList<>();
        NetworkEntry.ROWS.each(jdbc, Map.of("day", day), null, entry -> all.add(entry.network()));
        return all;
    }

    /** Members of every network on a day, by network. */
    public Map<UUID, Set<UUID>> members(LocalDate day) {
        return jdbc
                .sql("""
                        select target_id, source_id from registry_ties
                        where kind = :member and withdrawn_at is null and awaits is null
                          and period @> cast(:day as date)
                        """)
                .param("member", TieKind.Code.MEMBER_OF.text())
                .param("day", day)
                .query(Row.each(row -> new Member(row.uuid("target_id"), row.uuid("source_id"))))
                .list()
                .stream()
                .collect(groupingBy(Member::network, mapping(Member::actor, toSet())));
    }

    private record Member(UUID network, UUID actor) {}

    private static NetworkSheet.Management management(Row row) throws SQLException {
        return new NetworkSheet.Management(
                row.uuid("id"),
                row.text("office"),
                row.uuidOrNull("office_id"),
                row.textOrNull("contact_role"),
                row.dayOrNull("since"),
                row.dayOrNull("until"));
    }
}
