package org.costellazioni.vocabularies.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.vocabularies.TermJoining;
import org.costellazioni.vocabularies.TermLeads;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Terms that were joined into others, until they are two again. */
@Repository
public class TermJoinings {

    private static final String STANDING = """
            select id, vocabulary, gone, kept, joined_at, joined_by from vocabularies_term_joinings
            where parted_at is null
            """;

    private final JdbcClient jdbc;

    TermJoinings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes whoever else joins or parts terms of the vocabulary wait for this transaction’s end. */
    public void lock(String vocabulary) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtext('vocabularies_term_joinings'),
                          hashtext(current_setting('app.territory') || :vocabulary))
                        """).param("vocabulary", vocabulary).query(row -> {});
    }

    public void insert(TermJoining joining) {
        jdbc.sql("""
                        insert into vocabularies_term_joinings
                          (id, vocabulary, gone, kept, joined_at, joined_by)
                        values (:id, :vocabulary, :gone, :kept, :at, :by)
                        """)
                .param("id", joining.id())
                .param("vocabulary", joining.vocabulary())
                .param("gone", joining.gone())
                .param("kept", joining.kept())
                .param("at", joining.at())
                .param("by", joining.by())
                .update();
    }

    /** One, whether it stands or not. */
    public Optional<TermJoining> find(UUID id) {
        return jdbc.sql("""
                        select id, vocabulary, gone, kept, joined_at, joined_by
                        from vocabularies_term_joinings where id = :id
                        """)
                .param("id", id)
                .query(Row.each(TermJoinings::joining))
                .optional();
    }

    /** Those of a vocabulary that stand, the first first. */
    public List<TermJoining> standing(String vocabulary) {
        return jdbc.sql(STANDING + " and vocabulary = :vocabulary order by joined_at, id")
                .param("vocabulary", vocabulary)
                .query(Row.each(TermJoinings::joining))
                .list();
    }

    /** Where codes lead, by vocabulary; vocabularies in which none was joined are missing. */
    public Map<String, TermLeads> leads() {
        Map<String, Map<String, String>> into = new HashMap<>();
        jdbc.sql(STANDING)
                .query(Row.each(TermJoinings::joining))
                .list()
                .forEach(joining -> into.computeIfAbsent(
                                joining.vocabulary(), first -> new HashMap<>())
                        .put(joining.gone(), joining.kept()));
        Map<String, TermLeads> leads = new HashMap<>();
        into.forEach((vocabulary, codes) -> leads.put(vocabulary, new TermLeads(codes)));
        return leads;
    }

    public void part(UUID id, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        update vocabularies_term_joinings set parted_at = :at, parted_by = :by
                        where id = :id and parted_at is null
                        """).param("id", id).param("at", at).param("by", by).update();
    }

    private static TermJoining joining(Row row) throws SQLException {
        return new TermJoining(
                row.uuid("id"),
                row.text("vocabulary"),
                row.text("gone"),
                row.text("kept"),
                row.instant("joined_at"),
                row.idOrNull("joined_by", PersonId::new));
    }
}
