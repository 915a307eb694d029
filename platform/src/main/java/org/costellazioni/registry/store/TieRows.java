package org.costellazioni.registry.store;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieDraft;
import org.costellazioni.registry.TieView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ties and their proofs. */
@Repository
public class TieRows {

    private static final String COLUMNS = """
            t.id as tie_id, t.kind as tie_kind, t.role, lower(t.period) as since,
              upper(t.period) - 1 as until, t.public, t.example as tie_example, t.recorded_at,
              p.kind as proof_kind, p.path, p.label,
            """;

    private static final String VIEW = """
            select t.source_id = :actor as outgoing,
            """
            + COLUMNS
            + ActorReading.LINE
            + """
             from registry_ties t
            join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
            join registry_actors a on a.territory_id = t.territory_id
              and a.id = case when t.source_id = :actor then t.target_id else t.source_id end
            """
            + ActorReading.WITH_AREA
            + " where t.withdrawn_at is null and ";

    private final JdbcClient jdbc;

    TieRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a tie: new, with a new end or role, or the same as before. */
    public enum Stored {
        INSERTED,
        UPDATED,
        SAME
    }

    /** Who records, when, from where. */
    public record Recording(Instant at, @Nullable UUID by, String source, boolean example) {}

    public Stored put(TieDraft tie, Recording recording) {
        UUID proof = proof(tie.proof(), recording.at());
        List<Boolean> inserted = jdbc.sql("""
                                insert into registry_ties
                                  (id, kind, source_id, target_id, role, period, weight,
                                  proof_id, public, example, recorded_at, recorded_by, record_source)
                                values (:id, :kind, :source, :target, :role,
                                  daterange(cast(:since as date), cast(:until as date), '[]'), :weight,
                                  :proof, :open, :example, :at, :by, :from)
                                on conflict (territory_id, kind, source_id, target_id,
                                  (coalesce(lower(period), '-infinity'::date)), proof_id)
                                  where withdrawn_at is null
                                do update set period = excluded.period, role = excluded.role,
                                  weight = excluded.weight
                                where (registry_ties.period, registry_ties.role, registry_ties.weight)
                                  is distinct from (excluded.period, excluded.role, excluded.weight)
                                returning xmax = 0
                                """)
                .param("id", TimeOrderedIds.next())
                .param("kind", tie.kind())
                .param("source", tie.source().value())
                .param("target", tie.target().value())
                .param("role", tie.role())
                .param("since", tie.from())
                .param("until", tie.until())
                .param("weight", tie.weight())
                .param("proof", proof)
                .param("open", tie.open())
                .param("example", recording.example())
                .param("at", recording.at().atOffset(ZoneOffset.UTC))
                .param("by", recording.by())
                .param("from", recording.source())
                .query((row, number) -> row.getBoolean(1))
                .list();
        if (inserted.isEmpty()) {
            return Stored.SAME;
        }
        return inserted.getFirst() ? Stored.INSERTED : Stored.UPDATED;
    }

    private UUID proof(Proof proof, Instant at) {
        return jdbc.sql("""
                        with made as (
                          insert into registry_proofs (id, kind, path, label, recorded_at)
                          values (:id, :kind, :path, :label, :at)
                          on conflict (territory_id, kind, path, label) do nothing returning id)
                        select id from made
                        union all
                        select id from registry_proofs
                        where kind = :kind and path = :path and label = :label
                        limit 1
                        """)
                .param("id", TimeOrderedIds.next())
                .param("kind", proof.kind().name())
                .param("path", proof.path())
                .param("label", proof.label())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** The last day of a tie that still holds; false when there is no such tie. */
    public boolean end(UUID tie, LocalDate until) {
        return jdbc.sql("""
                                update registry_ties set period = daterange(lower(period), :until, '[]')
                                where id = :tie and withdrawn_at is null
                                  and (lower(period) is null or lower(period) <= :until)
                                """).param("tie", tie).param("until", until).update() == 1;
    }

    /** Takes back a tie recorded by mistake; it stays in the table. */
    public boolean withdraw(UUID tie, Instant at) {
        return jdbc.sql("""
                                update registry_ties set withdrawn_at = :at
                                where id = :tie and withdrawn_at is null
                                """)
                        .param("tie", tie)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** An actor's ties, those that began last first. */
    public List<TieView> of(ActorId actor, boolean reservedToo) {
        return jdbc.sql(VIEW + """
                                (t.source_id = :actor or t.target_id = :actor)
                                and (t.public or :reservedToo)
                                order by lower(t.period) desc nulls last, t.id
                                """)
                .param("actor", actor.value())
                .param("reservedToo", reservedToo)
                .query(TieRows::view)
                .list();
    }

    /** Those tied to the actor as members, by role and name. */
    public List<TieView> members(ActorId network, boolean reservedToo) {
        return jdbc.sql(VIEW + """
                                t.target_id = :actor and t.kind = 'member' and (t.public or :reservedToo)
                                order by t.role nulls last, a.search_name, lower(t.period)
                                """)
                .param("actor", network.value())
                .param("reservedToo", reservedToo)
                .query(TieRows::view)
                .list();
    }

    /** Public ties that began on the day or after, the latest first, each with its source. */
    public List<TieView.FromSource> formedSince(LocalDate day, int most, int skip) {
        return jdbc.sql("""
                        select s.name as source_name, s.slug as source_slug, s.kind as source_kind,
                          true as outgoing,
                        """ + COLUMNS + ActorReading.LINE + """
                         from registry_ties t
                        join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
                        join registry_actors s on s.territory_id = t.territory_id and s.id = t.source_id
                        join registry_actors a on a.territory_id = t.territory_id and a.id = t.target_id
                        """ + ActorReading.WITH_AREA + """
                        where t.public and t.withdrawn_at is null and lower(t.period) >= :day
                        order by lower(t.period) desc, t.id limit :most offset :skip
                        """)
                .param("day", day)
                .param("most", most)
                .param("skip", skip)
                .query((row, number) -> new TieView.FromSource(
                        row.getString("source_name"),
                        row.getString("source_slug"),
                        row.getString("source_kind"),
                        view(row, number)))
                .list();
    }

    /** The two actors of a tie. */
    public Optional<List<UUID>> ends(UUID tie) {
        return jdbc.sql("select source_id, target_id from registry_ties where id = :tie")
                .param("tie", tie)
                .query((row, number) ->
                        List.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    private static TieView view(ResultSet row, int number) throws SQLException {
        return new TieView(
                row.getObject("tie_id", UUID.class),
                row.getString("tie_kind"),
                row.getBoolean("outgoing"),
                ActorReading.line(row, number),
                row.getString("role"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                new Proof(
                        Proof.Kind.valueOf(row.getString("proof_kind")),
                        row.getString("path"),
                        row.getString("label")),
                row.getBoolean("public"),
                row.getBoolean("tie_example"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
