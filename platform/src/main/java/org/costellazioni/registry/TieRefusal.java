package org.costellazioni.registry;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/**
 * Why a tie was not recorded or changed, or a kind of tie not kept, in the order in which the reasons are
 * looked for.
 */
public enum TieRefusal implements Refusal {
    @About("tipo")
    KIND_UNKNOWN,
    @About("altra")
    ACTOR_UNKNOWN,
    @About("altra")
    SAME_ACTOR,
    @About("fine")
    PERIOD_BACKWARDS,
    @About("prova")
    PROOF_MISSING,
    @About("prova")
    PROOF_CLOSED,
    @About("prova")
    PROOF_CIRCULAR,
    @About("riservato")
    RESERVED_BETWEEN_TWO,
    ALREADY_RECORDED,
    CHANGED_MEANWHILE,
    NOT_WAITING,
    ALREADY_ASKED,
    @About("frase")
    PHRASE_MISSING,
    @About("altra")
    TURNED_MISSING,
    @About("frase")
    WORDS_TOO_LONG,
    @About("frase")
    WORDS_TAKEN,
    @About("in")
    KINDS_EQUAL,
    @About("parti")
    KIND_NEEDED,
    @About("in")
    DIRECTIONS_DIFFER,
    @About("parti")
    DIRECTION_FIXED,
    @About("parti")
    TURNED_UNASKED,
    NOT_FOUND,
    NOT_YOURS;

    @Override
    public String messageKey() {
        return MessageKey.of("registry.tie-refusal.", this);
    }
}
