package org.costellazioni.registry.proofs;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.store.HeldTieRows;
import org.costellazioni.registry.store.ProvenTieRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Ties that one proof shows of one day. What holds them back has an identifier; a tie is there again when
 * nothing holds it any more, in whatever order that ends.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ProvenTies {

    private final ProvenTieRows rows;
    private final HeldTieRows held;

    ProvenTies(ProvenTieRows rows, HeldTieRows held) {
        this.rows = rows;
        this.held = held;
    }

    /** What ties are proven by: a proof, and the day on which they began. */
    public record Evidence(Proof proof, LocalDate day) {}

    /** How many there are that nothing holds back. */
    public int count(Evidence evidence) {
        return rows.count(evidence);
    }

    /** Holds all of them back. */
    public void hold(UUID holder, Evidence evidence, Instant at) {
        held.hold(holder, rows.all(evidence), at);
    }

    /** Holds those of some actors back. */
    public void hold(UUID holder, Evidence evidence, Collection<ActorId> actors, Instant at) {
        held.hold(holder, rows.of(evidence, actors), at);
    }

    /** Holds those of some actors back that nothing holds yet. */
    public void holdStanding(
            UUID holder, Evidence evidence, Collection<ActorId> actors, Instant at) {
        held.hold(holder, rows.standing(evidence, actors), at);
    }

    /** How many {@link #release} would bring back. */
    public int returning(UUID holder) {
        return held.returning(holder);
    }

    /** Lets go of those that the holder holds. */
    public void release(UUID holder) {
        held.release(holder);
    }

    /** Those of an actor that are held back stay away for good. */
    public void forget(Evidence evidence, ActorId actor) {
        held.forget(rows.of(evidence, List.of(actor)));
    }

    /** Puts all of them, those too that are away, under other evidence, for the one day that it tells. */
    public void move(Evidence from, Evidence to, Instant at) {
        if (!from.equals(to)) {
            rows.move(from, to, at);
        }
    }
}
