package org.costellazioni.registry.declared;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ItalianTime;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.PendingTie.Matter;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.TieRules;
import org.costellazioni.registry.rules.TieRules.Standing;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.PendingTies;
import org.costellazioni.registry.store.TieStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ties that a person records for one of the two, and the word of the other. */
@Component
@Transactional
public class Declarations {

    private static final Registration.Source DESK = new Registration.Source("desk", true, false);

    /** Names nothing: a tie that is not there yet. */
    private static final UUID NEW = new UUID(0, 0);

    private final Ties ties;
    private final TieStates states;
    private final PendingTies pending;
    private final TieWriting writing;
    private final Journal journal;

    Declarations(
            Ties ties, TieStates states, PendingTies pending, TieWriting writing, Journal journal) {
        this.ties = ties;
        this.states = states;
        this.pending = pending;
        this.writing = writing;
        this.journal = journal;
    }

    /**
     * Records a tie for one of its actors. It counts at once where nobody else's word is needed; where the
     * other side has declared the same before, this is its confirmation.
     *
     * @param side one of the two
     * @param own paths of the two actors' pages, which prove nothing
     * @return the tie
     */
    public Outcome<UUID> declare(
            Ties.Draft draft, ActorId side, Collection<String> own, Visitor by) {
        Standing standing = TieWriting.standing(by);
        TieState told = state(draft);
        if (!told.joins(side) || !(standing.office() || standing.actsFor(side))) {
            return Outcome.refused(TieRefusal.NOT_YOURS);
        }
        Optional<TieState> there = same(told);
        if (there.isPresent() && TieRules.answering(there.get(), standing).isEmpty()) {
            return confirm(there.get().id(), by);
        }
        Optional<TieRefusal> refusal = there.isPresent() && !standing.office()
                ? Optional.of(TieRefusal.ALREADY_RECORDED)
                : writing.proof(draft.proof(), own, by);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Registration.Result result =
                ties.record(List.of(draft), DESK, by.acting()).getFirst();
        if (result.refusal() != null) {
            return Outcome.refused(result.refusal());
        }
        TieState recorded = same(told).orElseThrow();
        if (there.isPresent()) {
            return Outcome.done(recorded.id());
        }
        ActorId waits = TieRules.awaits(recorded, side, standing);
        TieState declared = standing.actsFor(side) ? recorded.declared(side, waits) : recorded;
        return Outcome.done(writing.write(
                What.RECORDED,
                declared.withdrawn(),
                declared,
                TieWriting.side(declared, side, by),
                by));
    }

    private static TieState state(Ties.Draft draft) {
        return new TieState(
                NEW,
                draft.kind(),
                draft.source(),
                draft.target(),
                new TieState.Facts(
                        draft.role(), draft.from(), draft.until(), draft.proof(), draft.open()),
                null,
                null,
                true);
    }

    private Optional<TieState> same(TieState told) {
        return ties.kinds()
                .find(told.kind())
                .flatMap(kind -> states.same(told.of(kind.code()), kind.directed()))
                .flatMap(states::lock);
    }

    /** Says that a tie which the other side declared is so. */
    public Outcome<UUID> confirm(UUID id, Visitor by) {
        return answer(id, What.CONFIRMED, by);
    }

    /** Says that there is no such tie: it is taken back. */
    public Outcome<UUID> deny(UUID id, Visitor by) {
        return answer(id, What.DENIED, by);
    }

    private Outcome<UUID> answer(UUID id, What what, Visitor by) {
        Optional<TieState> found = states.lock(id);
        if (found.isEmpty()) {
            return Outcome.refused(TieRefusal.NOT_FOUND);
        }
        TieState tie = found.get();
        Optional<TieRefusal> refusal = TieRules.answering(tie, TieWriting.standing(by));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        TieState after = what == What.CONFIRMED ? tie.confirmed() : tie.withdrawn();
        ActorId side = TieWriting.side(tie, tie.awaits(), by);
        return Outcome.done(writing.write(what, tie, after, side, by));
    }

    /** Those of an actor that one side alone declared, the latest first. */
    @Transactional(readOnly = true)
    public List<PendingTie> of(ActorId actor, boolean reservedToo) {
        return pending.declared(actor, reservedToo, ties.kinds());
    }

    /** Those of an actor that somebody wants taken back. */
    @Transactional(readOnly = true)
    public List<PendingTie> withdrawals(ActorId actor) {
        return pending.withdrawals(actor, ties.kinds());
    }

    /** All that waits for the word of those who act for these actors. */
    @Transactional(readOnly = true)
    public List<PendingTie> waitingFor(Collection<ActorId> actors) {
        return actors.isEmpty()
                ? List.of()
                : both(matter -> pending.waitingFor(matter, actors, ties.kinds()));
    }

    /** All that waits, for the office. */
    @Transactional(readOnly = true)
    public List<PendingTie> waiting() {
        Instant tomorrow = journal.now().plus(Duration.ofDays(1));
        return both(matter -> pending.since(matter, tomorrow, ties.kinds()));
    }

    /** What nobody answered in its days, which is for the office. */
    @Transactional(readOnly = true)
    public List<PendingTie> overdue() {
        return both(matter -> pending.since(matter, latest(matter), ties.kinds()));
    }

    /** What began before it has waited for more than its days. */
    private Instant latest(Matter matter) {
        return journal.today()
                .minusDays(matter.days())
                .atStartOfDay(ItalianTime.ZONE)
                .toInstant();
    }

    private interface Reading {
        List<PendingTie> of(Matter matter);
    }

    private static List<PendingTie> both(Reading reading) {
        List<PendingTie> all = new ArrayList<>(reading.of(Matter.DECLARED));
        all.addAll(reading.of(Matter.WITHDRAWAL));
        return all;
    }
}
