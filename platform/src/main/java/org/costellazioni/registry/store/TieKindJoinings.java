package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.upkeep.undo.MovedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Joinings of kinds of ties that stand, and how they are undone. */
@Repository
public class TieKindJoinings {

    /** One stands while the kind that is gone is joined into the other, and that one into none. */
    private static final String STANDING = """
            select j.id, j.gone, j.kept, j.former, j.names, j.joined_at,
              g.phrase_it as gone_phrase, k.phrase_it as kept_phrase
            from registry_tie_kind_joinings j
            join registry_own_tie_kinds g on g.territory_id = j.territory_id and g.code = j.gone
              and g.joined_into = j.kept
            join registry_own_tie_kinds k on k.territory_id = j.territory_id and k.code = j.kept
              and k.joined_into is null
            where j.undone_at is null
            """;

    /** Ties that the joining moved: those that had one of the kinds that stood with the one that is gone. */
    private static final String MOVED = """
             from registry_ties where kind = :kept and recorded_kind = any(:kinds)
            """;

    private final JdbcClient jdbc;
    private final MovedRows moved;
    private final HeldTieRows held;
    private final Clock clock;

    TieKindJoinings(JdbcClient jdbc, MovedRows moved, HeldTieRows held, Clock clock) {
        this.jdbc = jdbc;
        this.moved = moved;
        this.held = held;
        this.clock = clock;
    }

    /**
     * A joining.
     *
     * @param former kinds that had been joined into the one that is gone
     * @param names that the other took over
     */
    public record Joined(
            UUID id,
            Code gone,
            Code kept,
            List<String> former,
            List<String> names,
            Instant at,
            String gonePhrase,
            String keptPhrase) {

        String[] kinds() {
            List<String> kinds = new java.util.ArrayList<>(former);
            kinds.add(gone.text());
            return kinds.toArray(String[]::new);
        }
    }

    /** A joining that stands. */
    public Optional<Joined> find(UUID id) {
        return jdbc.sql(STANDING + " and j.id = :id")
                .param("id", id)
                .query(Row.each(TieKindJoinings::joined))
                .optional();
    }

    /** How many ties would go back. */
    public int ties(Joined joined) {
        return jdbc.sql("select count(*)::int " + MOVED)
                .param("kept", joined.kept().text())
                .param("kinds", joined.kinds())
                .query(Integer.class)
                .single();
    }

    /** How many ties would come back that were taken back because there was one with the other kind. */
    public int doubled(Joined joined) {
        return jdbc.sql("select count(*)::int " + MOVED + " and withdrawn_at = :at")
                .param("kept", joined.kept().text())
                .param("kinds", joined.kinds())
                .param("at", joined.at())
                .query(Integer.class)
                .single();
    }

    /**
     * Parts the kinds again, with their ties and names. A tie that doubled has been held since V1057 by the
     * one that told the same; before, its joining alone had taken it back.
     */
    public void undo(Joined joined) {
        jdbc.sql("""
                        update registry_ties t set kind = :gone,
                          recorded_kind = nullif(recorded_kind, :gone),
                          withdrawn_at = case when exists (select from registry_held_ties h
                              where h.territory_id = t.territory_id and h.tie_id = t.id)
                            then withdrawn_at else nullif(withdrawn_at, :at) end
                        where kind = :kept and recorded_kind = any(:kinds)
                        """)
                .param("gone", joined.gone().text())
                .param("kept", joined.kept().text())
                .param("kinds", joined.kinds())
                .param("at", joined.at())
                .update();
        jdbc.sql("""
                        update registry_own_tie_kinds
                        set joined_into = case when code = :gone then null else :gone end
                        where joined_into = :kept and code = any(:kinds)
                        """)
                .param("gone", joined.gone().text())
                .param("kept", joined.kept().text())
                .param("kinds", joined.kinds())
                .update();
        jdbc.sql("""
                        update registry_own_tie_kinds set aliases = array(
                          select name from unnest(aliases) with ordinality as a (name, place)
                          where name <> all(:names) order by place)
                        where code = :kept
                        """)
                .param("kept", joined.kept().text())
                .param("names", joined.names().toArray(String[]::new))
                .update();
        moved.putBack(joined.id());
        held.settle();
        jdbc.sql("update registry_tie_kind_joinings set undone_at = :now where id = :id")
                .param("now", clock.instant())
                .param("id", joined.id())
                .update();
    }

    private static Joined joined(Row row) throws SQLException {
        return new Joined(
                row.uuid("id"),
                new Code(row.text("gone")),
                new Code(row.text("kept")),
                row.texts("former"),
                row.texts("names"),
                row.instant("joined_at"),
                row.text("gone_phrase"),
                row.text("kept_phrase"));
    }
}
