package org.costellazioni.vocabularies.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.TermChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The territory's own rows over the shared terms, and what they said before each change. */
@Repository
public class TermChanges {

    private final JdbcClient jdbc;

    TermChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The territory's own row of a term; empty where it says what everyone says. */
    public Optional<Term> own(String vocabulary, String code) {
        return jdbc.sql("""
                        select code, label_it, label_en, position, hidden from vocabularies_own_terms
                        where vocabulary = :vocabulary and code = :code
                        """)
                .param("vocabulary", vocabulary)
                .param("code", code)
                .query(Row.each(row -> term(row, "")))
                .optional();
    }

    /** Takes the territory's own row away: the term says what everyone says. */
    public void remove(String vocabulary, String code) {
        jdbc.sql("""
                        delete from vocabularies_own_terms
                        where vocabulary = :vocabulary and code = :code
                        """).param("vocabulary", vocabulary).param("code", code).update();
    }

    /** Whether it is one of the shared terms. */
    public boolean shared(String vocabulary, String code) {
        return jdbc.sql("""
                        select exists (select from vocabularies_vocabulary_terms
                          where vocabulary = :vocabulary and code = :code)
                        """)
                .param("vocabulary", vocabulary)
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    public void insert(TermChange change) {
        Term before = change.before();
        jdbc.sql("""
                        insert into vocabularies_term_changes (id, vocabulary, code,
                          label_it_before, label_en_before, position_before, hidden_before,
                          label_it_after, label_en_after, position_after, hidden_after,
                          changed_at, changed_by)
                        values (:id, :vocabulary, :code,
                          :italian, :english, :position, :hidden,
                          :newItalian, :newEnglish, :newPosition, :newHidden, :at, :by)
                        """)
                .param("id", change.id())
                .param("vocabulary", change.vocabulary())
                .param("code", change.after().code())
                .param("italian", before == null ? null : before.labelItalian())
                .param("english", before == null ? null : before.labelEnglish())
                .param("position", before == null ? null : before.position())
                .param("hidden", before == null ? null : before.hidden())
                .param("newItalian", change.after().labelItalian())
                .param("newEnglish", change.after().labelEnglish())
                .param("newPosition", change.after().position())
                .param("newHidden", change.after().hidden())
                .param("at", change.at())
                .param("by", change.by())
                .update();
    }

    public Optional<TermChange> find(UUID id) {
        return jdbc.sql("select * from vocabularies_term_changes where id = :id")
                .param("id", id)
                .query(Row.each(TermChanges::change))
                .optional();
    }

    private static TermChange change(Row row) throws SQLException {
        @Nullable
        Term before = row.textOrNull("label_it_before") == null ? null : term(row, "_before");
        return new TermChange(
                row.uuid("id"),
                row.text("vocabulary"),
                before,
                term(row, "_after"),
                row.instant("changed_at"),
                row.idOrNull("changed_by", PersonId::new));
    }

    private static Term term(Row row, String when) throws SQLException {
        return new Term(
                row.text("code"),
                row.text("label_it" + when),
                row.text("label_en" + when),
                "",
                row.number("position" + when),
                true,
                row.flag("hidden" + when));
    }
}
