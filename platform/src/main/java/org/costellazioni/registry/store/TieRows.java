package org.costellazioni.registry.store;

import static java.util.stream.Collectors.toMap;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** Ties and their proofs. */
@Repository
public class TieRows {

    static final String COLUMNS = """
            t.id as tie_id, t.kind as tie_kind, t.role, lower(t.period) as since,
              upper(t.period) - 1 as until, t.public, t.example as tie_example, t.recorded_at,
              p.kind as proof_kind, p.path, p.label,
            """;

    private static final String VIEW =
            """
            select t.source_id = :actor as outgoing,
            """ + COLUMNS + ActorReading.LINE + """
             from (select * from registry_ties where withdrawn_at is null and awaits is null) t
            join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
            join registry_actors a on a.territory_id = t.territory_id
              and a.id = case when t.source_id = :actor then t.target_id else t.source_id end
            """ + ActorReading.WITH_AREA + " where ";

    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final TieTexts texts;

    TieRows(JdbcClient jdbc, Proofs proofs, TieTexts texts) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.texts = texts;
    }

    /** What became of a tie, and the mark that its telling leaves. */
    public record Told(Stored stored, Registration.Written written) {}

    /** {@link #put}, with what it takes to take each back. */
    public List<Told> tell(List<Ties.Draft> ties, Recording recording) {
        List<TieTexts.@Nullable State> before = texts.of(ties);
        List<Stored> stored = put(ties, recording);
        List<TieTexts.@Nullable State> after = texts.of(ties);
        List<Told> told = new ArrayList<>(ties.size());
        for (int i = 0; i < ties.size(); i++) {
            TieTexts.State now = Objects.requireNonNull(after.get(i));
            told.add(new Told(stored.get(i), TieTexts.written(stored.get(i), before.get(i), now)));
        }
        return told;
    }

    /** What became of a tie: new, with a new end or role, or the same as before. */
    public enum Stored {
        INSERTED,
        UPDATED,
        SAME
    }

    /** Who records, when, from where. */
    public record Recording(Instant at, @Nullable PersonId by, String source, boolean example) {}

    /** What makes two drafts tell of one tie, as the table's unique index says it. */
    private record Key(
            String kind,
            ActorId source,
            ActorId target,
            @Nullable LocalDate from,
            UUID proof) {

        static Key of(Ties.Draft tie, Map<Proof, UUID> proofs) {
            UUID proof = Objects.requireNonNull(proofs.get(tie.proof()));
            return new Key(tie.kind().text(), tie.source(), tie.target(), tie.from(), proof);
        }
    }

    /** Puts ties one after another, in as few statements as that allows; one answer each. */
    public List<Stored> put(List<Ties.Draft> ties, Recording recording) {
        Map<Proof, UUID> known = proofs.ids(
                ties.stream().map(Ties.Draft::proof).distinct().toList(), recording.at());
        List<Stored> stored = new ArrayList<>(ties.size());
        Map<Key, Ties.Draft> together = new LinkedHashMap<>();
        for (Ties.Draft tie : ties) {
            Key key = Key.of(tie, known);
            if (together.containsKey(key)) {
                // One statement cannot touch a row twice: the second telling meets the first.
                stored.addAll(upsert(together, recording));
                together.clear();
            }
            together.put(key, tie);
        }
        stored.addAll(upsert(together, recording));
        return stored;
    }

    private List<Stored> upsert(Map<Key, Ties.Draft> ties, Recording recording) {
        if (ties.isEmpty()) {
            return List.of();
        }
        Map<Key, Stored> touched = jdbc
                .sql(UPSERT)
                .param(
                        "ids",
                        ties.keySet().stream().map(k -> TimeOrderedIds.next()).toArray(UUID[]::new))
                .param("kinds", column(ties, String[]::new, (k, tie) -> k.kind()))
                .param(
                        "sources",
                        column(ties, UUID[]::new, (k, tie) -> k.source().value()))
                .param(
                        "targets",
                        column(ties, UUID[]::new, (k, tie) -> k.target().value()))
                .param("roles", column(ties, String[]::new, (k, tie) -> tie.role()))
                .param("since", column(ties, String[]::new, (k, tie) -> day(k.from())))
                .param("until", column(ties, String[]::new, (k, tie) -> day(tie.until())))
                .param("weights", column(ties, Integer[]::new, (k, tie) -> tie.weight()))
                .param("proofs", column(ties, UUID[]::new, (k, tie) -> k.proof()))
                .param("open", column(ties, Boolean[]::new, (k, tie) -> tie.open()))
                .param("example", recording.example())
                .param("at", recording.at())
                .param("by", recording.by())
                .param("from", recording.source())
                .query(Row.each(row -> new Touched(key(row), row.flag("made"))))
                .list()
                .stream()
                .collect(toMap(Touched::key, Touched::stored));
        return ties.keySet().stream()
                .map(key -> touched.getOrDefault(key, Stored.SAME))
                .toList();
    }

    private record Touched(Key key, boolean made) {

        Stored stored() {
            return made ? Stored.INSERTED : Stored.UPDATED;
        }
    }

    private static Key key(Row row) throws SQLException {
        return new Key(
                row.text("kind"),
                row.id("source_id", ActorId::new),
                row.id("target_id", ActorId::new),
                row.dayOrNull("since"),
                row.uuid("proof_id"));
    }

    /** The driver writes no arrays of days: they travel as texts. */
    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static <T> T[] column(
            Map<Key, Ties.Draft> ties,
            IntFunction<T[]> array,
            BiFunction<Key, Ties.Draft, @Nullable T> value) {
        return ties.entrySet().stream()
                .map(tie -> value.apply(tie.getKey(), tie.getValue()))
                .toArray(array);
    }

    /**
     * What is told here counts, whoever declared it before. In the order of their keys, so that two who
     * write the same ties wait and do not lock each other.
     */
    private static final String UPSERT = """
            insert into registry_ties
              (id, kind, source_id, target_id, role, period, weight,
              proof_id, public, example, recorded_at, recorded_by, record_source)
            select t.id, t.kind, t.source, t.target, t.role,
              daterange(t.since, t.until, '[]'), t.weight,
              t.proof, t.open, :example, :at, :by, :from
            from unnest(:ids::uuid[], :kinds::text[], :sources::uuid[], :targets::uuid[],
              :roles::text[], :since::date[], :until::date[], :weights::int[], :proofs::uuid[],
              :open::boolean[])
              as t (id, kind, source, target, role, since, until, weight, proof, open)
            order by t.kind, t.source, t.target, t.since, t.proof
            on conflict (territory_id, kind, source_id, target_id,
              (coalesce(lower(period), '-infinity'::date)), proof_id)
              where withdrawn_at is null
            do update set period = excluded.period, role = excluded.role,
              weight = excluded.weight, awaits = null, awaits_since = null
            where (registry_ties.period, registry_ties.role, registry_ties.weight, registry_ties.awaits)
              is distinct from (excluded.period, excluded.role, excluded.weight, null::uuid)
            returning kind, source_id, target_id, lower(period) as since, proof_id, xmax = 0 as made
            """;

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
                                """).param("tie", tie).param("at", at).update() == 1;
    }

    /** Whether a tie was taken back, both its actors are there, and none that is the same came since. */
    public boolean restorable(UUID tie) {
        return jdbc.sql("""
                        select exists (select from registry_ties t
                          where t.id = :tie and t.withdrawn_at is not null and not exists (
                            select from registry_actors a
                            where a.territory_id = t.territory_id and a.merged_into is not null
                              and a.id in (t.source_id, t.target_id)) and not exists (
                            select from registry_ties o
                            where o.territory_id = t.territory_id and o.kind = t.kind
                              and o.withdrawn_at is null and o.source_id = t.source_id
                              and o.target_id = t.target_id and o.proof_id = t.proof_id
                              and lower(o.period) is not distinct from lower(t.period)))
                        """).param("tie", tie).query(Boolean.class).single();
    }

    /** Brings back a tie that was taken back. */
    public void restore(UUID tie) {
        jdbc.sql("update registry_ties set withdrawn_at = null where id = :tie")
                .param("tie", tie)
                .update();
    }

    /** An actor's ties, those that began last first. */
    public List<TieView> of(ActorId actor, boolean reservedToo, Ties.Kinds kinds) {
        return jdbc.sql(VIEW + """
                                (t.source_id = :actor or t.target_id = :actor)
                                and (t.public or :reservedToo)
                                order by lower(t.period) desc nulls last, t.id
                                """)
                .param("actor", actor)
                .param("reservedToo", reservedToo)
                .query(Row.each(row -> view(row, kinds)))
                .list();
    }

    /** Those tied to the actor as members, by role and name. */
    public List<TieView> members(ActorId network, boolean reservedToo, Ties.Kinds kinds) {
        return jdbc.sql(VIEW + """
                                t.target_id = :actor and t.kind = :member and (t.public or :reservedToo)
                                order by t.role nulls last, a.search_name, lower(t.period)
                                """)
                .param("actor", network)
                .param("member", TieKind.Code.MEMBER_OF.text())
                .param("reservedToo", reservedToo)
                .query(Row.each(row -> view(row, kinds)))
                .list();
    }

    /** The two actors of a tie. */
    public Optional<List<UUID>> ends(UUID tie) {
        return jdbc.sql("select source_id, target_id from registry_ties where id = :tie")
                .param("tie", tie)
                .query(Row.each(row -> List.of(row.uuid("source_id"), row.uuid("target_id"))))
                .optional();
    }

    static TieView view(Row row, Ties.Kinds kinds) throws SQLException {
        return new TieView(
                row.uuid("tie_id"),
                kinds.of(row.text("tie_kind")),
                row.flag("outgoing"),
                ActorReading.line(row),
                row.textOrNull("role"),
                row.dayOrNull("since"),
                row.dayOrNull("until"),
                Proofs.proof(row),
                row.flag("public"),
                row.flag("tie_example"),
                row.instant("recorded_at"));
    }
}
