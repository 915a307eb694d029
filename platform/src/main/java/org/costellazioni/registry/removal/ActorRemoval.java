package org.costellazioni.registry.removal;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.costellazioni.registry.rules.WithdrawalRules;
import org.costellazioni.registry.store.ActorRows;
import org.costellazioni.registry.store.ActorWithdrawals;
import org.costellazioni.registry.store.HeldTieRows;
import org.costellazioni.registry.store.WithdrawalWishes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Withdraws actors and brings them back; who may is for the caller to say. */
@Component
@Transactional
public class ActorRemoval {

    private final ActorRows actors;
    private final ActorWithdrawals rows;
    private final WithdrawalWishes wishes;
    private final HeldTieRows ties;
    private final Journal journal;

    ActorRemoval(
            ActorRows actors,
            ActorWithdrawals rows,
            WithdrawalWishes wishes,
            HeldTieRows ties,
            Journal journal) {
        this.actors = actors;
        this.rows = rows;
        this.wishes = wishes;
        this.ties = ties;
        this.journal = journal;
    }

    /**
     * Takes an actor off every list, with its ties.
     *
     * @param note for the office alone; may be empty
     */
    public Outcome<WithdrawnActor> withdraw(
            ActorId actor, WithdrawalReason reason, String note, Acting by) {
        Optional<ActorRefusal> refusal =
                WithdrawalRules.refusal(actors.lock(actor).isPresent(), note);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        UUID id = TimeOrderedIds.next();
        rows.withdraw(id, actor, reason, note, journal.now(), by.person());
        ties.hold(id, rows.ties(actor), journal.now());
        wishes.answer(actor, journal.now(), by.person());
        journal.tell(
                by,
                "registry.actor-withdrawn",
                "actor:" + actor,
                Map.of("withdrawal", id.toString(), "reason", reason.code()));
        return Outcome.done(rows.byId(id).orElseThrow());
    }

    /** Puts an actor on every list again, with the ties that nothing else holds back. */
    public Outcome<WithdrawnActor> bringBack(UUID withdrawal, Acting by) {
        Optional<WithdrawnActor> found = rows.byId(withdrawal);
        Optional<ActorRefusal> refusal = refusal(found);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        WithdrawnActor withdrawn = found.orElseThrow();
        rows.lift(withdrawn, journal.now(), by.person());
        ties.release(withdrawn.id());
        journal.tell(by, "registry.actor-restored", "actor:" + withdrawn.actor());
        return Outcome.done(withdrawn);
    }

    /** Why it cannot come back, as things stand. */
    @Transactional(readOnly = true)
    public Optional<ActorRefusal> refusal(Optional<WithdrawnActor> found) {
        return WithdrawalRules.refusal(
                found.isPresent(),
                found.filter(withdrawn -> rows.codeTaken(withdrawn.actor())).isPresent());
    }

    @Transactional(readOnly = true)
    public Optional<WithdrawnActor> bySlug(String slug) {
        return rows.bySlug(slug);
    }

    @Transactional(readOnly = true)
    public Optional<WithdrawnActor> byId(UUID withdrawal) {
        return rows.byId(withdrawal);
    }

    /** Asks the office to withdraw an actor. */
    public Outcome<ActorId> ask(ActorId actor, WithdrawalReason reason, String note, Acting by) {
        Optional<ActorRefusal> refusal =
                WithdrawalRules.refusal(actors.lock(actor).isPresent(), note);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!wishes.insert(
                TimeOrderedIds.next(), actor, reason, note, journal.now(), by.person())) {
            return Outcome.refused(ActorRefusal.ASKED_ALREADY);
        }
        journal.tell(by, "registry.withdrawal-asked", "actor:" + actor);
        return Outcome.done(actor);
    }

    /** What the office is asked for this actor. */
    @Transactional(readOnly = true)
    public Optional<WithdrawalWish> wish(ActorId actor) {
        return wishes.of(actor);
    }

    @Transactional(readOnly = true)
    public List<WithdrawalWish> waiting(int most) {
        return wishes.waiting(most);
    }

    /** The actor stays, although its people asked. */
    public Outcome<ActorId> decline(ActorId actor, Acting by) {
        if (!wishes.answer(actor, journal.now(), by.person())) {
            return Outcome.refused(ActorRefusal.NOT_FOUND);
        }
        journal.tell(by, "registry.withdrawal-declined", "actor:" + actor);
        return Outcome.done(actor);
    }
}
