package org.costellazioni.vocabularies.store;

import org.costellazioni.database.Row;
import org.costellazioni.vocabularies.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Vocabularies: the shared seed rows under the territory's own. */
@Repository
public class TermRows {

    private static final String TERMS = """
            select vocabulary, code, coalesce(own.label_it, seed.label_it) as label_it,
              coalesce(own.label_en, seed.label_en) as label_en,
              coalesce(seed.source, '') as source,
              coalesce(own.position, seed.position) as position,
              own.label_it is not null as own, coalesce(own.hidden, false) as hidden
            from (select * from vocabularies_vocabulary_terms %1$s) seed
            full join (select * from vocabularies_own_terms %1$s) own using (vocabulary, code)
            order by vocabulary, position, code
            """;

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All terms of a vocabulary in their order, hidden ones too. */
    public List<Term> of(String vocabulary) {
        return jdbc.sql(TERMS.formatted("where vocabulary = :vocabulary"))
                .param("vocabulary", vocabulary)
                .query(Row.each(TermRows::term))
                .list();
    }

    /** All terms in their order, hidden ones too, by vocabulary. */
    public Map<String, List<Term>> all() {
        Map<String, List<Term>> all = new TreeMap<>();
        jdbc.sql(TERMS.formatted(""))
                .query(Row.each(row -> all.computeIfAbsent(
                                row.text("vocabulary"), first -> new ArrayList<>())
                        .add(term(row))))
                .list();
        return all;
    }

    public void put(String vocabulary, Term term) {
        jdbc.sql("""
                        insert into vocabularies_own_terms
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

    public void delete(String vocabulary, String code) {
        jdbc.sql("""
                        delete from vocabularies_own_terms
                        where vocabulary = :vocabulary and code = :code
                        """).param("vocabulary", vocabulary).param("code", code).update();
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
