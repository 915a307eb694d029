package org.costellazioni.registry.declared;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.ProofRules;
import org.costellazioni.registry.rules.TieRules;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.TieChanges;
import org.costellazioni.registry.store.TieStates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes what somebody does to a tie: the tie, its history, the record, and those it concerns. */
@Component
public class TieWriting {

    private final TieStates states;
    private final TieChanges changes;
    private final TieNotices notices;
    private final ProofFiles files;
    private final Journal journal;

    TieWriting(
            TieStates states,
            TieChanges changes,
            TieNotices notices,
            ProofFiles files,
            Journal journal) {
        this.states = states;
        this.changes = changes;
        this.files = files;
        this.notices = notices;
        this.journal = journal;
    }

    /** Who the visitor is to ties. */
    public static TieRules.Standing standing(Visitor visitor) {
        return new TieRules.Standing(
                visitor.has(Role.PROGRAMME_OFFICE), Set.copyOf(visitor.actors()));
    }

    /** For which of the two the visitor acts, the one of the page first; null for the office. */
    static @Nullable ActorId side(TieState tie, @Nullable ActorId page, Visitor visitor) {
        return Stream.of(Stream.ofNullable(page), Stream.of(tie.source(), tie.target()))
                .flatMap(ends -> ends)
                .filter(tie::joins)
                .filter(visitor.actors()::contains)
                .findFirst()
                .orElse(null);
    }

    /**
     * Why something does not prove a tie.
     *
     * @param own paths of the two actors' pages
     */
    Optional<TieRefusal> proof(Proof proof, Collection<String> own, Visitor by) {
        return ProofRules.refusal(proof, own)
                .or(() -> files.there(proof, by.acting())
                        ? Optional.empty()
                        : Optional.of(TieRefusal.PROOF_MISSING));
    }

    /** Writes it and tells of it. */
    public UUID write(
            What what, TieState before, TieState after, @Nullable ActorId side, Visitor by) {
        if (!before.equals(after)) {
            states.put(after, journal.now());
        }
        TieChange change = new TieChange(
                TimeOrderedIds.next(),
                what,
                before,
                after,
                journal.now(),
                by.acting().person(),
                side);
        changes.insert(change);
        Proof proof = after.facts().proof();
        boolean told = what == What.RECORDED
                || (what == What.EDITED && !proof.equals(before.facts().proof()));
        if (told) {
            files.keep(proof, journal.now(), by.acting());
        }
        journal.tell(
                by.acting(),
                what.verb(),
                "tie:" + before.id(),
                Map.of("change", change.id().toString()));
        notices.tell(change, by);
        return before.id();
    }
}
