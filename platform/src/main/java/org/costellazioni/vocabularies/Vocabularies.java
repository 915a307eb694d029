package org.costellazioni.vocabularies;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.vocabularies.store.TermChanges;
import org.costellazioni.vocabularies.store.TermRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of the territory at hand, and the vocabularies that modules have named. */
@Component
@Transactional
public class Vocabularies {

    private final TermRows rows;
    private final TermChanges changes;
    private final ModulesInUse modules;
    private final Journal journal;

    Vocabularies(TermRows rows, TermChanges changes, ModulesInUse modules, Journal journal) {
        this.rows = rows;
        this.changes = changes;
        this.modules = modules;
        this.journal = journal;
    }

    /** The vocabularies of the modules that the territory uses. */
    @Transactional(readOnly = true)
    public List<Vocabulary> all() {
        return modules.manifests()
                .flatMap(manifest -> manifest.vocabularies().stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Vocabulary> find(String code) {
        return all().stream()
                .filter(vocabulary -> vocabulary.code().equals(code))
                .findFirst();
    }

    /** All terms of a vocabulary in their order, hidden ones too. */
    @Transactional(readOnly = true)
    public List<Term> terms(String vocabulary) {
        return rows.of(vocabulary);
    }

    /** All terms in their order, hidden ones too, by vocabulary. */
    @Transactional(readOnly = true)
    public Map<String, List<Term>> terms() {
        return rows.all();
    }

    /**
     * Adds a term of the territory's own, or changes the words, place or visibility of one.
     *
     * @throws IllegalArgumentException when no module in use has named the vocabulary
     */
    public Outcome<Term> keep(String vocabulary, Term term, Acting by) {
        Vocabulary named = find(vocabulary)
                .orElseThrow(() -> new IllegalArgumentException("nobody names " + vocabulary));
        if (!named.open() && !knows(vocabulary, term)) {
            return Outcome.refused(TermRefusal.VOCABULARY_CLOSED);
        }
        TermChange change = new TermChange(
                TimeOrderedIds.next(),
                vocabulary,
                changes.own(vocabulary, term.code()).orElse(null),
                term,
                journal.now(),
                by.person());
        rows.put(vocabulary, term);
        changes.insert(change);
        journal.tell(
                by,
                "vocabularies.term-kept",
                Act.subject("term", vocabulary + "/" + term.code()),
                Map.of("change", change.id().toString()));
        return Outcome.done(term);
    }

    /** Takes away a term of the territory's own that a list made by mistake; who uses it has looked. */
    public void remove(String vocabulary, String code, Acting by) {
        rows.delete(vocabulary, code);
        journal.tell(by, "vocabularies.term-removed", Act.subject("term", vocabulary + "/" + code));
    }

    private boolean knows(String vocabulary, Term term) {
        return rows.of(vocabulary).stream().anyMatch(known -> known.code().equals(term.code()));
    }
}
