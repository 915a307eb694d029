package org.costellazioni.database;

import java.util.List;

/**
 * The functions behind the operators that our searches use. Under row-level security PostgreSQL asks
 * an index only about conditions whose function is marked leakproof: one that tells nothing of its
 * arguments except its result, not even by an error. These qualify in our use, but the distribution
 * does not mark them; unmarked, a search reads the whole table.
 */
public final class LeakproofFunctions {

    /** With their argument types, as {@code alter function} and {@code to_regprocedure} want them. */
    public static final List<String> FUNCTIONS = List.of(
            // Full text: @@
            "ts_match_vq(tsvector,tsquery)",
            "ts_match_qv(tsquery,tsvector)",
            // Trigrams: %, <%, %>, <<%, %>>
            "similarity_op(text,text)",
            "word_similarity_op(text,text)",
            "word_similarity_commutator_op(text,text)",
            "strict_word_similarity_op(text,text)",
            "strict_word_similarity_commutator_op(text,text)",
            // LIKE and ILIKE
            "textlike(text,text)",
            "texticlike(text,text)",
            // Periods: &&, @>, <@
            "range_overlaps(anyrange,anyrange)",
            "range_contains(anyrange,anyrange)",
            "range_contains_elem(anyrange,anyelement)",
            "elem_contained_by_range(anyelement,anyrange)",
            // Arrays and JSON: &&, @>
            "arrayoverlap(anyarray,anyarray)",
            "arraycontains(anyarray,anyarray)",
            "jsonb_contains(jsonb,jsonb)");

    private LeakproofFunctions() {}
}
