package org.costellazioni.registry.store;

import org.costellazioni.registry.ActorField;
import org.costellazioni.upkeep.undo.MovedRows;
import org.costellazioni.vocabularies.TermJoining;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fields of sheets that hold codes of terms, while terms are joined and parted. */
@Repository
public class TermedActorRows {

    private static final String TABLE = "registry_actors";

    private final JdbcClient jdbc;
    private final MovedRows moved;

    TermedActorRows(JdbcClient jdbc, MovedRows moved) {
        this.jdbc = jdbc;
        this.moved = moved;
    }

    private static boolean several(ActorField field) {
        return field.shape() == ActorField.Shape.LIST;
    }

    /** That the field of the actor {@code t} says the term that is gone. */
    private static String saying(ActorField field) {
        return several(field)
                ? "t.%s @> array[cast(:gone as text)]".formatted(field.column())
                : "t.%s = :gone".formatted(field.column());
    }

    /** What the field of an actor says once it says the term that is kept, each term once. */
    private static String said(String actor, ActorField field) {
        if (!several(field)) {
            return "cast(:kept as text)";
        }
        return """
                array(select code from (
                  select case when code = :gone then cast(:kept as text) else code end as code,
                    min(place) as place
                  from unnest(%s.%s) with ordinality as u (code, place) group by 1) as each_once
                order by place)
                """.formatted(actor, field.column());
    }

    private static Map<String, String> both(TermJoining joining) {
        return Map.of("gone", joining.gone(), "kept", joining.kept());
    }

    /** How many actors that are there say the term in the field. */
    public int count(ActorField field, String term) {
        return jdbc.sql(
                        "select count(*)::int from registry_actors t where t.merged_into is null and "
                                + saying(field))
                .param("gone", term)
                .query(Integer.class)
                .single();
    }

    /** Lets sheets say the term that is kept, those too of actors that are gone. */
    public void join(TermJoining joining, ActorField field) {
        moved.move(
                joining.id(),
                TABLE,
                "update registry_actors t set %s = %s, version = version + 1 where %s"
                        .formatted(field.column(), said("t", field), saying(field)),
                both(joining));
    }

    /**
     * What an actor has from another one that was merged into it since says what that one’s sheet says again,
     * unless somebody has written it since; also where that one had it from a third.
     */
    public void lend(TermJoining joining, ActorField field) {
        int lent = 1;
        while (lent > 0) {
            lent = jdbc.sql("""
                            update registry_actors k set %1$s = t.%1$s, version = k.version + 1
                            from registry_mergers m
                            join registry_actors t on t.territory_id = m.territory_id and t.id = m.gone_id
                            where k.id = m.kept_id and m.parted_at is null and m.merged_at >= :at
                              and :column = any(m.filled_fields) and %2$s
                              and k.%1$s = %3$s
                            """.formatted(field.column(), saying(field), said("t", field)))
                    .params(both(joining))
                    .param("column", field.column())
                    .param("at", joining.at().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whoever has an older sheet before them saves nothing over it. */
    public void touch(Set<UUID> actors) {
        jdbc.sql("update registry_actors set version = version + 1 where id = any(:actors)")
                .param("actors", actors.toArray(UUID[]::new))
                .update();
    }
}
