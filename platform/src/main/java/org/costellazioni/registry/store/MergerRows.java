package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.twins.Merger;
import org.costellazioni.upkeep.undo.MovedRows;
import org.costellazioni.upkeep.undo.PutBack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What makes two actors one, and two again: ties, seats, addresses, and what was decided about them. */
@Repository
public class MergerRows {

    private static final String TIES = "registry_ties";
    private static final String CANDIDATES = "registry_twin_candidates";

    private static final String SAME_PROOF = """
             o.kind = t.kind and o.proof_id = t.proof_id
              and lower(o.period) is not distinct from lower(t.period)
            """;

    /** Told of the two themselves, which one actor cannot be tied to itself by. */
    private static final String BETWEEN =
            " t.source_id in (:gone, :kept) and t.target_id in (:gone, :kept) ";

    /** Of two ties that become one: t of the one that goes, o of the one that is kept. */
    private static final String DOUBLED = SAME_PROOF + """
             and t.withdrawn_at is null and o.withdrawn_at is null
              and ((t.source_id = :gone and o.source_id = :kept and o.target_id = t.target_id)
                or (t.target_id = :gone and o.target_id = :kept and o.source_id = t.source_id))
            """;

    /** Of two ties that tell the same from either end: t the wrong way around. */
    private static final String TURNED = SAME_PROOF + """
             and t.withdrawn_at is null and o.withdrawn_at is null
              and t.kind = any(:undirected) and t.source_id > t.target_id
              and (t.source_id = :kept or t.target_id = :kept)
              and o.source_id = t.target_id and o.target_id = t.source_id
            """;

    private static final String PAIRED =
            "select t.id as tie, o.id as stands from registry_ties t, registry_ties o where";

    private final JdbcClient jdbc;
    private final MovedRows moved;
    private final HeldTieRows held;

    MergerRows(JdbcClient jdbc, MovedRows moved, HeldTieRows held) {
        this.jdbc = jdbc;
        this.moved = moved;
        this.held = held;
    }

    /**
     * Makes everything that was tied to one actor the other's: ties, those too that are away, seats, its
     * address. Ties that the two had with each other are held back by the merger, those that double by the
     * tie that stays. The names are found with the one that is kept, and whoever was joined into the other
     * belongs to it as well.
     *
     * @param undirected codes of the kinds that are told alike of both, from the lesser identifier
     */
    public void merge(Merger merger, List<String> undirected) {
        Map<String, Object> places = Map.of(
                "gone", merger.gone().value(),
                "kept", merger.kept().value(),
                "undirected", undirected.toArray(String[]::new));
        held.hold(merger.id(), between(places), merger.at());
        standFor(merger, DOUBLED, places);
        jdbc.sql("""
                        insert into registry_merger_ties (merger_id, tie_id, from_source)
                        select :merger, t.id, t.source_id = :gone from registry_ties t
                        where (t.source_id = :gone or t.target_id = :gone) and not (
                        """ + BETWEEN + ")")
                .param("merger", merger.id())
                .params(places)
                .update();
        jdbc.sql("""
                        update registry_ties t set
                          source_id = case when t.source_id = :gone then :kept else t.source_id end,
                          target_id = case when t.target_id = :gone then :kept else t.target_id end
                        where (t.source_id = :gone or t.target_id = :gone) and not (
                        """ + BETWEEN + ")").params(places).update();
        standFor(merger, TURNED, places);
        jdbc.sql("""
                        update registry_ties t set source_id = target_id, target_id = source_id
                        where kind = any(:undirected) and source_id > target_id
                          and (source_id = :kept or target_id = :kept) and not (
                        """ + BETWEEN + ")").params(places).update();
        moved.move(
                merger.id(),
                "registry_seats",
                "update registry_seats set actor_id = :kept where actor_id = :gone",
                places);
        remember(merger, places);
    }

    private List<UUID> between(Map<String, Object> places) {
        return jdbc.sql("select t.id from registry_ties t where" + BETWEEN)
                .params(places)
                .query(Row.each(row -> row.uuid("id")))
                .list();
    }

    /** Of two that become one the one that stays counts where either did, and holds the other back. */
    private void standFor(Merger merger, String which, Map<String, Object> places) {
        moved.move(merger.id(), TIES, """
                update registry_ties o set awaits = null, awaits_since = null
                where o.awaits is not null and exists (
                  select from registry_ties t where t.awaits is null and
                """ + which + ")", places);
        held.holdDoubles(
                jdbc.sql(PAIRED + which)
                        .params(places)
                        .query(Row.each(row ->
                                new HeldTieRows.Doubled(row.uuid("tie"), row.uuid("stands"))))
                        .list(),
                merger.at());
    }

    /** Lets the addresses, the names and what was decided about the one lead to the other. */
    private void remember(Merger merger, Map<String, Object> places) {
        String slugs = "registry_former_slugs";
        moved.move(
                merger.id(),
                slugs,
                "update registry_former_slugs set actor_id = :kept where actor_id = :gone",
                places);
        moved.move(merger.id(), slugs, """
                        insert into registry_former_slugs (slug, actor_id)
                        select slug, :kept from registry_actors where id = :gone
                        """, places);
        moved.move(
                merger.id(),
                "registry_actors",
                "update registry_actors set merged_into = :kept where merged_into = :gone and id <> :gone",
                places);
        jdbc.sql("""
                        update registry_actors set merged_into = :kept, version = version + 1
                        where id = :gone and merged_into is null
                        """).params(places).update();
        renameFormer(merger.kept());
        moved.move(merger.id(), CANDIDATES, INHERITED, places);
        Map<String, @Nullable Object> decision = new HashMap<>();
        decision.put("first", merger.gone());
        decision.put("second", merger.kept());
        decision.put("decision", "SAME");
        decision.put("at", merger.at());
        decision.put("by", merger.by());
        moved.move(merger.id(), CANDIDATES, TwinRows.DECIDED, decision);
    }

    /** The search finds an actor by the names of all that were joined into it. */
    private void renameFormer(ActorId actor) {
        jdbc.sql("""
                        update registry_actors set former_names = (
                          select string_agg(concat_ws(' ', g.name, g.register_name), ' ' order by g.id)
                          from registry_actors g where g.merged_into = :actor and g.id <> :actor)
                        where id = :actor
                        """).param("actor", actor).update();
    }

    /** What was proposed or decided about the one and somebody else goes on for the other. */
    private static final String INHERITED = """
            insert into registry_twin_candidates
              (first_id, second_id, score, reason, found_at, decision, decided_at, decided_by)
            select least(:kept, o.other), greatest(:kept, o.other), o.score, o.reason, o.found_at,
              o.decision, o.decided_at, o.decided_by
            from (select c.*, case when first_id = :gone then second_id else first_id end as other
              from registry_twin_candidates c where first_id = :gone or second_id = :gone) o
            where o.other <> :kept and o.decision is distinct from 'SAME'
            on conflict do nothing
            """;

    public void insert(Merger merger) {
        jdbc.sql("""
                        insert into registry_mergers
                          (id, kept_id, gone_id, filled_fields, learned_locality, merged_at, merged_by)
                        values (:id, :kept, :gone, :filled, :learned, :at, :by)
                        """)
                .param("id", merger.id())
                .param("kept", merger.kept())
                .param("gone", merger.gone())
                .param(
                        "filled",
                        merger.filled().stream()
                                .map(ActorField::column)
                                .sorted()
                                .toArray(String[]::new))
                .param("learned", merger.learned())
                .param("at", merger.at())
                .param("by", merger.by())
                .update();
    }

    /** One that stands. */
    public Optional<Merger> find(UUID id) {
        return jdbc.sql("""
                        select id, kept_id, gone_id, filled_fields, learned_locality, merged_at, merged_by
                        from registry_mergers where id = :id and parted_at is null
                        """).param("id", id).query(Row.each(MergerRows::merger)).optional();
    }

    /** Into which actor the other one leads today; empty where it is there. */
    public Optional<ActorId> leadsTo(ActorId actor) {
        return jdbc.sql("select merged_into from registry_actors where id = :actor")
                .param("actor", actor)
                .query(Row.each(
                        row -> Optional.ofNullable(row.idOrNull("merged_into", ActorId::new))))
                .optional()
                .flatMap(led -> led);
    }

    /** Whether an actor that is there, neither of the two, has the fiscal code of the one that is gone. */
    public boolean codeTaken(Merger merger) {
        return jdbc.sql("""
                        select exists (select from registry_actors a
                          join registry_actors o on o.territory_id = a.territory_id
                            and o.fiscal_code = a.fiscal_code and o.merged_into is null
                          where a.id = :gone and o.id not in (:gone, :kept))
                        """)
                .param("gone", merger.gone())
                .param("kept", merger.kept())
                .query(Boolean.class)
                .single();
    }

    /** Gives ties back to the one that is gone, whatever they have become since; answers how many. */
    private int giveBack(Merger merger, List<String> undirected) {
        int back = jdbc.sql("""
                        with parted as (
                          select t.id, t.kind = any(:undirected) as undirected,
                            case when t.source_id = :kept and (m.from_source or t.kind = any(:undirected))
                              then :gone else t.source_id end as source,
                            case when t.target_id = :kept and (not m.from_source or t.kind = any(:undirected))
                              then :gone else t.target_id end as target
                          from registry_merger_ties m
                          join registry_ties t on t.territory_id = m.territory_id and t.id = m.tie_id
                          where m.merger_id = :merger)
                        update registry_ties t set
                          source_id = case when undirected then least(source, target) else source end,
                          target_id = case when undirected then greatest(source, target) else target end
                        from parted p where p.id = t.id
                        """)
                .param("merger", merger.id())
                .param("gone", merger.gone())
                .param("kept", merger.kept())
                .param("undirected", undirected.toArray(String[]::new))
                .update();
        jdbc.sql("delete from registry_merger_ties where merger_id = :merger")
                .param("merger", merger.id())
                .update();
        return back;
    }

    /**
     * What became of the rows of a merger that was undone.
     *
     * @param ties how many went back
     */
    public record Parted(int ties, PutBack rows) {}

    /** Puts the one that is gone on every list again, and its rows back. */
    public Parted part(Merger merger, List<String> undirected, Instant at, @Nullable PersonId by) {
        jdbc.sql("update registry_mergers set parted_at = :at, parted_by = :by where id = :id")
                .param("at", at)
                .param("by", by)
                .param("id", merger.id())
                .update();
        jdbc.sql("""
                        update registry_actors set version = version + 1,
                          merged_into = case when id = :gone then null else merged_into end
                        where id in (:gone, :kept)
                        """).param("gone", merger.gone()).param("kept", merger.kept()).update();
        int ties = giveBack(merger, undirected);
        PutBack back = moved.putBack(merger.id());
        renameFormer(merger.kept());
        renameFormer(merger.gone());
        held.release(merger.id());
        return new Parted(ties, back);
    }

    private static Merger merger(Row row) throws SQLException {
        Set<ActorField> filled = row.texts("filled_fields").stream()
                .map(column -> ActorField.valueOf(column.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        return new Merger(
                row.uuid("id"),
                row.id("kept_id", ActorId::new),
                row.id("gone_id", ActorId::new),
                filled,
                row.textOrNull("learned_locality"),
                row.instant("merged_at"),
                row.idOrNull("merged_by", PersonId::new));
    }
}
