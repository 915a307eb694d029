package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.lists.SelectedFields;
import org.costellazioni.registry.rules.PointRules;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Points of which nobody has said yet whether they are at the address of today. */
@Repository
public class PointDoubts {

    private static final List<ActorField> FIELDS =
            Stream.of(PointRules.PLACE, PointRules.POINT).flatMap(List::stream).toList();

    private final JdbcClient jdbc;

    PointDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A doubt that nobody has settled.
     *
     * @param mark {@link PointRules#mark} of the address that the point belongs to
     */
    public record Doubt(UUID id, ActorId actor, String mark) {}

    /** The open doubt about an actor's point. */
    public Optional<Doubt> open(ActorId actor) {
        return open(List.of(actor)).stream().findFirst();
    }

    private List<Doubt> open(Collection<ActorId> actors) {
        return jdbc.sql("""
                        select id, actor_id, place_mark from registry_point_doubts
                        where settled_at is null and actor_id = any(:actors)
                        """)
                .param("actors", Identifier.values(actors))
                .query(Row.each(row -> new Doubt(
                        row.uuid("id"), row.id("actor_id", ActorId::new), row.text("place_mark"))))
                .list();
    }

    /**
     * Raises and settles doubts after sheets were written, whoever wrote them.
     *
     * @param changes by actor in the order in which they were made
     */
    void follow(
            Map<ActorId, List<Difference>> changes,
            Instant at,
            @Nullable PersonId by,
            String source) {
        Map<ActorId, List<Difference>> moving = changes.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(difference -> FIELDS.contains(difference.field())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (moving.isEmpty()) {
            return;
        }
        Map<ActorId, Doubt> doubts = open(moving.keySet()).stream()
                .collect(Collectors.toMap(Doubt::actor, doubt -> doubt));
        sheets(moving.keySet()).forEach((actor, after) -> {
            ActorSheet before = before(after, moving.getOrDefault(actor, List.of()));
            Doubt doubt = doubts.get(actor);
            switch (PointRules.effect(before, after, doubt == null ? null : doubt.mark())) {
                case DOUBTED -> raise(actor, PointRules.mark(before), at, by, source);
                case SETTLED -> settle(java.util.Objects.requireNonNull(doubt).id(), at, by);
                case NONE -> {}
            }
        });
    }

    /** The sheet as it was before the changes: the first of each field says how. */
    private static ActorSheet before(ActorSheet after, List<Difference> changes) {
        ActorSheet sheet = after;
        for (Difference difference : changes.reversed()) {
            sheet = sheet.with(difference.field(), difference.before());
        }
        return sheet;
    }

    private Map<ActorId, ActorSheet> sheets(Collection<ActorId> actors) {
        return jdbc
                .sql("select a.id, " + SelectedFields.selected(FIELDS)
                        + " from registry_actors a where a.id = any(:actors)")
                .param("actors", Identifier.values(actors))
                .query(Row.each(row ->
                        Map.entry(row.id("id", ActorId::new), SelectedFields.read(row, FIELDS))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Doubts a point that belongs to another address. */
    public void raise(
            ActorId actor, String mark, Instant at, @Nullable PersonId by, String source) {
        jdbc.sql("""
                        insert into registry_point_doubts
                          (id, actor_id, place_mark, source, raised_at, raised_by)
                        values (:id, :actor, :mark, :source, :at, :by)
                        on conflict (territory_id, actor_id) where settled_at is null do nothing
                        """)
                .param("id", TimeOrderedIds.next())
                .param("actor", actor)
                .param("mark", mark)
                .param("source", source)
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** Settles a doubt: somebody answered, or the point moved. */
    public void settle(UUID doubt, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        update registry_point_doubts set settled_at = :at, settled_by = :by
                        where id = :doubt and settled_at is null
                        """).param("doubt", doubt).param("at", at).param("by", by).update();
    }

    /** Opens a doubt again whose answer was taken back, unless another is open. */
    public void reopen(UUID doubt) {
        jdbc.sql("""
                        update registry_point_doubts d set settled_at = null, settled_by = null
                        where d.id = :doubt and not exists (select from registry_point_doubts o
                          where o.territory_id = d.territory_id and o.actor_id = d.actor_id
                            and o.settled_at is null)
                        """).param("doubt", doubt).update();
    }
}
