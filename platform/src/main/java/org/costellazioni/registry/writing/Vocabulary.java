package org.costellazioni.registry.writing;

import org.costellazioni.registry.Term;
import org.costellazioni.registry.rules.SheetRules;
import org.costellazioni.registry.store.TermRows;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes that may be used in the territory at hand; each vocabulary is read once for a piece of work. */
@Component
public class Vocabulary {

    private final TermRows rows;

    Vocabulary(TermRows rows) {
        this.rows = rows;
    }

    public SheetRules.Vocabularies codes() {
        Map<String, Set<String>> read = new HashMap<>();
        return vocabulary -> read.computeIfAbsent(
                vocabulary,
                name -> rows.all(name).stream().map(Term::code).collect(Collectors.toSet()));
    }

    public List<Term> terms(String vocabulary) {
        return rows.all(vocabulary);
    }
}
