package org.costellazioni.vocabularies;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.costellazioni.upkeep.undo.Trial;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.vocabularies.rules.TermJoiningRules;
import org.costellazioni.vocabularies.rules.TermJoiningRules.Wish;
import org.costellazioni.vocabularies.store.TermJoinings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Terms of the territory at hand that are one now, and their being two again. */
@Component
@Transactional
public class JoinedTerms {

    /** Undo keeps names in the territory’s own language. */
    private static final String ITALIAN = "it";

    private final TermJoinings rows;
    private final Vocabularies vocabularies;
    private final TermMoves moves;
    private final Trial trial;
    private final Journal journal;

    JoinedTerms(
            TermJoinings rows,
            Vocabularies vocabularies,
            TermMoves moves,
            Trial trial,
            Journal journal) {
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.moves = moves;
        this.trial = trial;
        this.journal = journal;
    }

    /** What joining would do, found by doing it and taking it back. */
    public Outcome<List<Effect>> preview(String vocabulary, String gone, String kept, Acting by) {
        return trial.takenBack(() -> join(vocabulary, gone, kept, by));
    }

    /**
     * Makes two terms one: everything that carries the one carries the other, and its code, its label and
     * those that led to it lead there.
     *
     * @throws IllegalArgumentException when no module in use has named the vocabulary
     */
    public Outcome<List<Effect>> join(String vocabulary, String gone, String kept, Acting by) {
        Vocabulary named = vocabularies
                .find(vocabulary)
                .orElseThrow(() -> new IllegalArgumentException("nobody names " + vocabulary));
        rows.lock(vocabulary);
        Set<String> there =
                vocabularies.terms(vocabulary).stream().map(Term::code).collect(Collectors.toSet());
        Optional<TermRefusal> refusal =
                TermJoiningRules.joining(new Wish(named, there, gone, kept));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        TermJoining joining = new TermJoining(
                TimeOrderedIds.next(), vocabulary, gone, kept, journal.now(), by.person());
        rows.insert(joining);
        List<Effect> effects = moves.join(joining);
        tell(TermJoining.JOINED, joining, by);
        return Outcome.done(effects);
    }

    /** Makes two terms two again; answers what went back, and what stays and why. */
    Outcome<List<Effect>> part(UUID id, Acting by) {
        Optional<TermJoining> found = rows.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        TermJoining joining = found.get();
        rows.lock(joining.vocabulary());
        List<TermJoining> standing = rows.standing(joining.vocabulary());
        if (!standing.contains(joining)) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        Optional<TermRefusal> refusal =
                TermJoiningRules.parting(joining.kept(), vocabularies.leads(joining.vocabulary()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        // Before the rows are back, which say whose histories the act belongs to.
        tell("vocabularies.terms-parted", joining, by);
        rows.part(id, journal.now(), by.person());
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of("vocabularies.undo.term-comes-back", label(joining)));
        effects.addAll(moves.part(
                joining, standing.subList(standing.indexOf(joining) + 1, standing.size())));
        return Outcome.done(effects);
    }

    private void tell(String verb, TermJoining joining, Acting by) {
        journal.tell(
                by,
                verb,
                Act.subject("term", joining.vocabulary() + "/" + joining.gone()),
                Map.of("joining", joining.id().toString()));
    }

    /** The joinings of a vocabulary that stand, the latest first. */
    @Transactional(readOnly = true)
    public List<TermJoining> standing(String vocabulary) {
        return rows.standing(vocabulary).reversed();
    }

    /**
     * What the two of joinings are called, the one that is gone first, by the joining.
     *
     * @param language {@code it} or {@code en}
     */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> names(Set<UUID> joinings, String language) {
        Map<UUID, List<String>> names = new HashMap<>();
        for (UUID id : new HashSet<>(joinings)) {
            rows.find(id).ifPresent(joining -> {
                Map<String, Term> terms = vocabularies.everCalled(joining.vocabulary());
                names.put(
                        id,
                        List.of(
                                label(joining.gone(), terms, language),
                                label(joining.kept(), terms, language)));
            });
        }
        return names;
    }

    private String label(TermJoining joining) {
        return label(joining.gone(), vocabularies.everCalled(joining.vocabulary()), ITALIAN);
    }

    private static String label(String code, Map<String, Term> terms, String language) {
        Term term = terms.get(code);
        return term == null ? code : term.label(language);
    }
}
