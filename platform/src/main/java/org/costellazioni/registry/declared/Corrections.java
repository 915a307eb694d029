package org.costellazioni.registry.declared;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.TieRules;
import org.costellazioni.registry.rules.TieRules.Withdrawal;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.rules.TieState.Facts;
import org.costellazioni.registry.store.TieChanges;
import org.costellazioni.registry.store.TieStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Ties edited, ended and taken back by those whose they are. */
@Component
@Transactional
public class Corrections {

    private final TieStates states;
    private final TieChanges changes;
    private final TieWriting writing;
    private final WithdrawalRequests requests;
    private final Ties ties;

    Corrections(
            TieStates states,
            TieChanges changes,
            TieWriting writing,
            WithdrawalRequests requests,
            Ties ties) {
        this.states = states;
        this.changes = changes;
        this.writing = writing;
        this.requests = requests;
        this.ties = ties;
    }

    /** A tie as it stands, one that was taken back too. */
    @Transactional(readOnly = true)
    public Optional<TieState> find(UUID tie) {
        return states.find(tie);
    }

    /** What persons did to it, the latest first. */
    @Transactional(readOnly = true)
    public List<TieChange> history(UUID tie) {
        return changes.of(tie);
    }

    /**
     * Gives a tie other facts; the other side is told.
     *
     * @param before as whoever edits it has seen it
     * @param own paths of the two actors' pages, which prove nothing
     */
    public Outcome<UUID> edit(
            TieState before, Facts facts, Collection<String> own, ActorId page, Visitor by) {
        return change(before.id(), What.EDITED, page, by, tie -> {
            if (!tie.facts().equals(before.facts())) {
                return Outcome.refused(TieRefusal.CHANGED_MEANWHILE);
            }
            return TieRules.editing(tie, facts, TieWriting.standing(by))
                    .or(() -> tie.facts().proof().equals(facts.proof())
                            ? Optional.empty()
                            : writing.proof(facts.proof(), own, by))
                    .or(() -> free(tie.with(facts)))
                    .<Outcome<TieState>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(tie.with(facts)));
        });
    }

    /** Says that a tie held until a day; the other side is told. */
    public Outcome<UUID> end(UUID id, LocalDate until, ActorId page, Visitor by) {
        return change(id, What.ENDED, page, by, tie -> {
            Facts ended = tie.facts().until(until);
            return TieRules.editing(tie, ended, TieWriting.standing(by))
                    .<Outcome<TieState>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(tie.with(ended)));
        });
    }

    private Outcome<UUID> change(
            UUID id,
            What what,
            ActorId page,
            Visitor by,
            Function<TieState, Outcome<TieState>> work) {
        Optional<TieState> found = states.lock(id);
        if (found.isEmpty()) {
            return Outcome.refused(TieRefusal.NOT_FOUND);
        }
        TieState tie = found.get();
        return work.apply(tie)
                .map(after -> after.equals(tie)
                        ? id
                        : writing.write(what, tie, after, TieWriting.side(tie, page, by), by));
    }

    /** A live tie that tells the same is in the way. */
    Optional<TieRefusal> free(TieState tie) {
        boolean directed = ties.kinds().of(tie.kind().text()).directed();
        return states.same(tie, directed).map(same -> TieRefusal.ALREADY_RECORDED);
    }

    /** Takes a tie back, or asks those at its other end to. */
    public Outcome<Withdrawal> withdraw(UUID id, ActorId page, Visitor by) {
        Optional<TieState> found = states.lock(id);
        if (found.isEmpty() || !found.get().live() || !TieWriting.standing(by).keeps(found.get())) {
            return Outcome.refused(TieRefusal.NOT_FOUND);
        }
        TieState tie = found.get();
        ActorId side = TieWriting.side(tie, page, by);
        Withdrawal withdrawal = TieRules.withdrawal(tie, TieWriting.standing(by));
        return switch (withdrawal) {
            case AT_ONCE -> {
                requests.close(tie, by);
                writing.write(What.WITHDRAWN, tie, tie.withdrawn(), side, by);
                yield Outcome.done(withdrawal);
            }
            case ASKED -> requests.ask(tie, page, by).map(asked -> withdrawal);
        };
    }
}
