package org.costellazioni.registry.store;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.lists.ChangeEntry;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    /**
     * Writes changes of sheets down, after the sheets themselves; whether points are still at their addresses
     * is found out here, since every change comes by.
     */
    public void insert(List<Changed> changes, Instant at, @Nullable PersonId by, String source) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into registry_actor_changes
                          (id, actor_id, field, before, after, changed_at, changed_by, change_source)
                        select *, :at, :by, :source
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

    /** Newest first. */
    public List<ActorView.Change> of(ActorId actor, int most) {
        return ChangeEntry.ROWS.page(jdbc, Map.of("actor", actor), null, most, 0).stream()
                .map(ChangeEntry::change)
                .toList();
    }
}
