package org.costellazioni.meetings.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.meetings.rules.MeantOrganizers.Edit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Edits that were written while two actors were one. An edit writes all organizers of an occasion anew, so
 * the rows alone do not tell whose they were.
 */
@Repository
public class PartedOrganizers {

    private final JdbcClient jdbc;

    PartedOrganizers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Edited(UUID occasion, Edit edit) {}

    /** The edits since a moment of occasions of which one names the actor, by occasion, the oldest first. */
    public Map<UUID, List<Edit>> editsSince(ActorId actor, Instant moment) {
        return jdbc
                .sql("""
                        select e.occasion_id, e.id, e.organizers_before, e.organizers_after, e.undoes,
                          coalesce(u.organizers_before, '{}') as undone
                        from meetings_edits e
                        left join meetings_edits u on u.territory_id = e.territory_id and u.id = e.undoes
                        where e.edited_at > :moment and e.occasion_id in (
                          select n.occasion_id from meetings_edits n where n.edited_at > :moment
                            and (:actor = any(n.organizers_before) or :actor = any(n.organizers_after)))
                        order by e.edited_at, e.id
                        """)
                .param("actor", actor)
                .param("moment", moment)
                .query(Row.each(PartedOrganizers::edited))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Edited::occasion, Collectors.mapping(Edited::edit, Collectors.toList())));
    }

    private static Edited edited(Row row) throws SQLException {
        return new Edited(
                row.uuid("occasion_id"),
                new Edit(
                        row.uuid("id"),
                        row.ids("organizers_before", ActorId::new),
                        row.ids("organizers_after", ActorId::new),
                        row.uuidOrNull("undoes"),
                        row.ids("undone", ActorId::new)));
    }

    /** Writes anew who organized an occasion, by its edits, of which the last says who does now. */
    public void write(UUID occasion, List<Edit> edits) {
        for (Edit edit : edits) {
            jdbc.sql("""
                            update meetings_edits
                            set organizers_before = :before, organizers_after = :after where id = :id
                            """)
                    .param("before", Identifier.values(edit.before()))
                    .param("after", Identifier.values(edit.after()))
                    .param("id", edit.id())
                    .update();
        }
        jdbc.sql("delete from meetings_organizers where occasion_id = :occasion")
                .param("occasion", occasion)
                .update();
        jdbc.sql("""
                        insert into meetings_organizers (occasion_id, actor_id, position)
                        select o.id, a.actor, a.place - 1
                        from meetings_occasions o
                        cross join unnest(:actors::uuid[]) with ordinality as a (actor, place)
                        where o.id = :occasion
                        """)
                .param("occasion", occasion)
                .param("actors", Identifier.values(edits.getLast().after()))
                .update();
    }
}
