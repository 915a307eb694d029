package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieKind.Code;
import org.costellazioni.upkeep.undo.MovedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Kinds of ties: the shared seed rows under the territory's own, and what was joined into what. */
@Repository
public class TieKindRows {

    private final JdbcClient jdbc;
    private final MovedRows moved;
    private final HeldTieRows held;

    TieKindRows(JdbcClient jdbc, MovedRows moved, HeldTieRows held) {
        this.jdbc = jdbc;
        this.moved = moved;
        this.held = held;
    }

    /** All kinds in their order, hidden ones too; those joined into another stand with it. */
    public List<TieKind> all() {
        return jdbc.sql("""
                        with kinds as (
                          select code, directed, phrase_it, turned_it, phrase_en, turned_en, past_it,
                            past_turned_it, past_en, past_turned_en, aliases, position, hidden, source,
                            joined_into
                          from registry_own_tie_kinds
                          union all
                          select code, directed, phrase_it, turned_it, phrase_en, turned_en, past_it,
                            past_turned_it, past_en, past_turned_en, aliases, position, false, source, null
                          from registry_tie_kind_vocabulary_terms
                          where code not in (select code from registry_own_tie_kinds))
                        select k.*, array(select f.code from kinds f where f.joined_into = k.code
                          order by f.code) as former
                        from kinds k where k.joined_into is null order by k.position, k.code
                        """).query(Row.each(TieKindRows::kind)).list();
    }

    /** Whether any tie has the kind, withdrawn ones too. */
    public boolean used(Code kind) {
        return jdbc.sql("select exists (select from registry_ties where kind = :kind)")
                .param("kind", kind.text())
                .query(Boolean.class)
                .single();
    }

    /** Writes a kind of the territory's own, or its own words for a shared one. */
    public void put(TieKind kind) {
        write(kind, null);
    }

    private void write(TieKind kind, @Nullable Code joinedInto) {
        jdbc.sql("""
                        insert into registry_own_tie_kinds (code, directed, phrase_it, turned_it, phrase_en,
                          turned_en, past_it, past_turned_it, past_en, past_turned_en, aliases, position,
                          hidden, source, joined_into)
                        values (:code, :directed, :phraseItalian, :turnedItalian, :phraseEnglish,
                          :turnedEnglish, :pastItalian, :pastTurnedItalian, :pastEnglish,
                          :pastTurnedEnglish, :aliases, :position, :hidden, :source, :joined)
                        on conflict (territory_id, code) do update
                        set directed = excluded.directed, phrase_it = excluded.phrase_it,
                          turned_it = excluded.turned_it, phrase_en = excluded.phrase_en,
                          turned_en = excluded.turned_en, past_it = excluded.past_it,
                          past_turned_it = excluded.past_turned_it, past_en = excluded.past_en,
                          past_turned_en = excluded.past_turned_en, aliases = excluded.aliases,
                          position = excluded.position, hidden = excluded.hidden,
                          joined_into = excluded.joined_into
                        """)
                .param("code", kind.code().text())
                .param("directed", kind.directed())
                .param("phraseItalian", kind.italian().phrase())
                .param("turnedItalian", kind.italian().turned())
                .param("phraseEnglish", kind.english().phrase())
                .param("turnedEnglish", kind.english().turned())
                .param("pastItalian", kind.italian().past())
                .param("pastTurnedItalian", kind.italian().pastTurned())
                .param("pastEnglish", kind.english().past())
                .param("pastTurnedEnglish", kind.english().pastTurned())
                .param("aliases", kind.aliases().toArray(String[]::new))
                .param("position", kind.position())
                .param("hidden", kind.hidden())
                .param("source", kind.source())
                .param("joined", joinedInto == null ? null : joinedInto.text())
                .update();
    }

    /** How many ties took another kind, and how many were there with it already. */
    public record Moved(UUID joining, int moved, int doubled) {}

    /**
     * Gives all ties of one kind another. Of two live ties that would be one, the one that had the kind
     * already stays, and counts where either did; it holds the other back. Each tie keeps the kind that it
     * was recorded with.
     */
    public Moved join(TieKind gone, TieKind kept, Instant at, @Nullable PersonId by) {
        UUID joining = TimeOrderedIds.next();
        countDoubled(joining, gone.code(), kept.code());
        int doubled = holdDoubled(gone.code(), kept.code(), at);
        int moved = jdbc.sql("""
                        update registry_ties
                        set kind = :kept, recorded_kind = coalesce(recorded_kind, kind) where kind = :gone
                        """)
                .param("gone", gone.code().text())
                .param("kept", kept.code().text())
                .update();
        List<String> names = new ArrayList<>(kept.with(gone).aliases());
        names.removeAll(kept.aliases());
        write(gone, kept.code());
        jdbc.sql("update registry_own_tie_kinds set joined_into = :kept where joined_into = :gone")
                .param("gone", gone.code().text())
                .param("kept", kept.code().text())
                .update();
        jdbc.sql("""
                        insert into registry_tie_kind_joinings
                          (id, gone, kept, moved, doubled, former, names, joined_at, joined_by)
                        values (:id, :gone, :kept, :moved, :doubled, :former, :names, :at, :by)
                        """)
                .param("id", joining)
                .param("gone", gone.code().text())
                .param("kept", kept.code().text())
                .param("moved", moved)
                .param("doubled", doubled)
                .param("former", gone.former().stream().map(Code::text).toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("at", at)
                .param("by", by)
                .update();
        return new Moved(joining, moved, doubled);
    }

    private static final String DOUBLED = """
             o.territory_id = t.territory_id and t.kind = :kept and o.kind = :gone
              and t.withdrawn_at is null and o.withdrawn_at is null
              and o.source_id = t.source_id and o.target_id = t.target_id and o.proof_id = t.proof_id
              and lower(o.period) is not distinct from lower(t.period)
            """;

    /** The word that was missing about a tie had been given about the one that it doubles. */
    private void countDoubled(UUID joining, Code gone, Code kept) {
        moved.move(
                joining,
                "registry_ties",
                """
                        update registry_ties t set awaits = null, awaits_since = null
                        where t.awaits is not null and exists (
                          select from registry_ties o where o.awaits is null and
                        """ + DOUBLED + ")",
                Map.of("gone", gone.text(), "kept", kept.text()));
    }

    /** What the unique index on live ties would refuse. */
    private int holdDoubled(Code gone, Code kept, Instant at) {
        List<HeldTieRows.Doubled> doubled = jdbc.sql(
                        "select o.id as tie, t.id as stands from registry_ties t, registry_ties o where"
                                + DOUBLED)
                .param("gone", gone.text())
                .param("kept", kept.text())
                .query(Row.each(
                        row -> new HeldTieRows.Doubled(row.uuid("tie"), row.uuid("stands"))))
                .list();
        held.holdDoubles(doubled, at);
        return doubled.size();
    }

    /** The joinings, the latest first. */
    public List<TieKind.Joining> joinings() {
        return jdbc.sql("""
                        select k.phrase_it, j.kept, j.moved, j.joined_at from registry_tie_kind_joinings j
                        join registry_own_tie_kinds k
                          on k.territory_id = j.territory_id and k.code = j.gone
                        where j.undone_at is null
                        order by j.joined_at desc, j.id desc
                        """)
                .query(Row.each(row -> new TieKind.Joining(
                        row.text("phrase_it"),
                        new Code(row.text("kept")),
                        row.number("moved"),
                        row.instant("joined_at"))))
                .list();
    }

    private static TieKind.Wording wording(Row row, String language) throws SQLException {
        return new TieKind.Wording(
                row.textOrNull("phrase" + language),
                row.textOrNull("turned" + language),
                row.textOrNull("past" + language),
                row.textOrNull("past_turned" + language));
    }

    private static TieKind kind(Row row) throws SQLException {
        return new TieKind(
                new Code(row.text("code")),
                row.flag("directed"),
                wording(row, "_it"),
                wording(row, "_en"),
                row.texts("aliases"),
                row.texts("former").stream().map(Code::new).toList(),
                row.number("position"),
                row.flag("hidden"),
                row.text("source"));
    }
}
