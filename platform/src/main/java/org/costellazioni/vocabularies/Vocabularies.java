package org.costellazioni.vocabularies;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.vocabularies.store.TermChanges;
import org.costellazioni.vocabularies.store.TermJoinings;
import org.costellazioni.vocabularies.store.TermRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The terms of the territory at hand, and the vocabularies that modules have named. */
@Component
@Transactional
public class Vocabularies {

    private final TermRows rows;
    private final TermChanges changes;
    private final TermJoinings joinings;
    private final ModulesInUse modules;
    private final Journal journal;

    Vocabularies(
            TermRows rows,
            TermChanges changes,
            TermJoinings joinings,
            ModulesInUse modules,
            Journal journal) {
        this.rows = rows;
        this.changes = changes;
        this.joinings = joinings;
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

    /** All terms of a vocabulary in their order, hidden ones too; without those joined into others. */
    @Transactional(readOnly = true)
    public List<Term> terms(String vocabulary) {
        return there(rows.of(vocabulary), leads(vocabulary));
    }

    /** All terms in their order, hidden ones too, by vocabulary; without those joined into others. */
    @Transactional(readOnly = true)
    public Map<String, List<Term>> terms() {
        Map<String, TermLeads> leads = joinings.leads();
        Map<String, List<Term>> terms = new TreeMap<>();
        rows.all()
                .forEach((vocabulary, all) -> terms.put(
                        vocabulary, there(all, leads.getOrDefault(vocabulary, TermLeads.NONE))));
        return terms;
    }

    private static List<Term> there(List<Term> all, TermLeads leads) {
        return all.stream().filter(term -> !leads.isGone(term.code())).toList();
    }

    /** Where codes lead that were joined into others, by vocabulary; others have nothing there. */
    @Transactional(readOnly = true)
    public Map<String, TermLeads> leads() {
        return joinings.leads();
    }

    /** Where the codes of a vocabulary lead that were joined into others. */
    @Transactional(readOnly = true)
    public TermLeads leads(String vocabulary) {
        return leads().getOrDefault(vocabulary, TermLeads.NONE);
    }

    /** The terms that were joined into others, by vocabulary. */
    @Transactional(readOnly = true)
    public Map<String, List<FormerTerm>> former() {
        Map<String, List<FormerTerm>> former = new TreeMap<>();
        joinings.leads()
                .forEach((vocabulary, leads) -> former.put(
                        vocabulary,
                        rows.of(vocabulary).stream()
                                .filter(term -> leads.isGone(term.code()))
                                .map(term -> new FormerTerm(term, leads.today(term.code())))
                                .toList()));
        return former;
    }

    /** All terms of a vocabulary by their codes, those too that were joined into others. */
    Map<String, Term> everCalled(String vocabulary) {
        return rows.of(vocabulary).stream()
                .collect(Collectors.toMap(Term::code, Function.identity()));
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
        if (leads(vocabulary).isGone(term.code())) {
            return Outcome.refused(TermRefusal.TERM_JOINED);
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
