package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.lists.HistoryEntry;
import org.costellazioni.registry.rules.Author;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The append-only history in {@code registry_actor_changes}. */
@Repository
public class ActorChanges {

    private final JdbcClient jdbc;
    private final PointDoubts points;

    ActorChanges(JdbcClient jdbc, PointDoubts points) {
        this.jdbc = jdbc;
        this.points = points;
    }

    /** A difference in one actor's sheet. */
    public record Changed(ActorId actor, Difference difference) {}

    /** As {@link #insert(List, Instant, PersonId, String, Author)}, where nobody keeps as whom. */
    public void insert(List<Changed> changes, Instant at, @Nullable PersonId by, String source) {
        insert(changes, at, by, source, null);
    }

    /**
     * Writes changes of sheets down, after the sheets themselves; whether points are still at their addresses
     * is found out here, since every change comes by.
     *
     * @param as as whom the person did it; null where nobody keeps it
     */
    public void insert(
            List<Changed> changes,
            Instant at,
            @Nullable PersonId by,
            String source,
            @Nullable Author as) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into registry_actor_changes (id, actor_id, field, before, after, changed_at,
                          changed_by, change_source, changed_as)
                        select *, :at, :by, :source, :as
                        from unnest(:ids::uuid[], :actors::uuid[], :fields::text[], :before::text[],
                          :after::text[])
                        """)
                .param("ids", changes.stream().map(c -> TimeOrderedIds.next()).toArray(UUID[]::new))
                .param(
                        "actors",
                        Identifier.values(changes.stream().map(Changed::actor).toList()))
                .param("fields", texts(changes, c -> c.field().column()))
                .param("before", texts(changes, Difference::before))
                .param("after", texts(changes, Difference::after))
                .param("at", at)
                .param("by", by)
                .param("source", source)
                .param("as", as == null ? null : as.name())
                .update();
        Map<ActorId, List<Difference>> byActor = changes.stream()
                .collect(Collectors.groupingBy(
                        Changed::actor,
                        Collectors.mapping(Changed::difference, Collectors.toList())));
        points.follow(byActor, at, by, source);
    }

    private interface Part {
        @Nullable
        String of(Difference difference);
    }

    private static @Nullable String[] texts(List<Changed> changes, Part part) {
        @Nullable String[] texts = new String[changes.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = part.of(changes.get(i).difference());
        }
        return texts;
    }

    private static final String SELECT = """
            select h.field, h.before, h.after, h.changed_at, h.changed_by, h.change_source
            from registry_actor_changes h
            where h.actor_id = :actor
            """;

    /** Newest first. */
    public List<ActorView.Change> of(ActorId actor, int most) {
        return jdbc.sql(SELECT + " order by h.changed_at desc, h.id desc limit :most")
                .param("actor", actor)
                .param("most", most)
                .query(Row.each(ActorChanges::change))
                .list();
    }

    /**
     * A change of an actor, and with it what changed in the same moment by the same hand: the two numbers
     * of a position are one. Not what a merger, undone since, had taken from another actor.
     */
    public List<ActorView.Change> find(ActorId actor, UUID change) {
        return jdbc.sql(SELECT + """
                         and exists (select from registry_actor_changes c
                          where c.territory_id = h.territory_id and c.actor_id = h.actor_id and c.id = :change
                            and c.changed_at = h.changed_at and c.change_source = h.change_source
                            and c.changed_by is not distinct from h.changed_by)
                          and not exists (select from registry_mergers m
                            where m.territory_id = h.territory_id and m.kept_id = h.actor_id
                              and h.field = any(m.filled_fields)
                              and h.changed_at between m.merged_at and m.parted_at
                              and (h.changed_at = m.parted_at or (
                                select l.after from registry_actor_changes l
                                where l.territory_id = h.territory_id and l.actor_id = h.actor_id
                                  and l.field = h.field and l.changed_at >= m.merged_at
                                order by l.changed_at, l.id limit 1) in (h.before, h.after)))
                        order by h.id <> :change, h.id
                        """)
                .param("actor", actor)
                .param("change", change)
                .query(Row.each(ActorChanges::change))
                .list();
    }

    private static ActorView.Change change(Row row) throws SQLException {
        String field = row.text("field");
        return new ActorView.Change(
                field.equals(HistoryEntry.SEAT) ? null : ActorField.ofColumn(field),
                row.textOrNull("before"),
                row.textOrNull("after"),
                row.instant("changed_at"),
                row.uuidOrNull("changed_by"),
                row.text("change_source"));
    }
}
