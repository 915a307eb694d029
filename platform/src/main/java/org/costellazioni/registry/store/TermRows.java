package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.List;

/** Vocabularies: the shared seed rows under the territory's own. */
@Repository
public class TermRows {

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All terms of a vocabulary in their order, hidden ones too. */
    public List<Term> all(String vocabulary) {
        return jdbc.sql("""
                        select coalesce(own.code, seed.code) as code,
                          coalesce(own.label_it, seed.label_it) as label_it,
                          coalesce(own.label_en, seed.label_en) as label_en,
                          coalesce(seed.source, '') as source,
                          coalesce(own.position, seed.position) as position,
                          own.code is not null as own, coalesce(own.hidden, false) as hidden
                        from (select * from registry_vocabulary_terms where vocabulary = :vocabulary) seed
                        full join (select * from registry_own_terms where vocabulary = :vocabulary) own
                          on own.code = seed.code
                        order by position, code
                        """)
                .param("vocabulary", vocabulary)
                .query(Row.each(TermRows::term))
                .list();
    }

    public List<String> vocabularies() {
        return jdbc.sql(
                        "select distinct vocabulary from registry_vocabulary_terms order by vocabulary")
                .query(Row.each(row -> row.text("vocabulary")))
                .list();
    }

    public void put(String vocabulary, Term term) {
        jdbc.sql("""
                        insert into registry_own_terms
                          (vocabulary, code, label_it, label_en, position, hidden)
                        values (:vocabulary, :code, :italian, :english, :position, :hidden)
                        on conflict (territory_id, vocabulary, code) do update
                        set label_it = excluded.label_it, label_en = excluded.label_en,
                          position = excluded.position, hidden = excluded.hidden
                        """)
                .param("vocabulary", vocabulary)
                .param("code", term.code())
                .param("italian", term.labelItalian())
                .param("english", term.labelEnglish())
                .param("position", term.position())
                .param("hidden", term.hidden())
                .update();
    }

    private static Term term(Row row) throws SQLException {
        return new Term(
                row.text("code"),
                row.text("label_it"),
                row.text("label_en"),
                row.text("source"),
                row.number("position"),
                row.flag("own"),
                row.flag("hidden"));
    }
}
