package org.costellazioni.registry;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

/** Why a tie was not recorded or a kind of tie not kept, in the order in which the reasons are looked for. */
public enum TieRefusal implements Refusal {
    KIND_UNKNOWN,
    ACTOR_UNKNOWN,
    SAME_ACTOR,
    PERIOD_BACKWARDS,
    PROOF_MISSING,
    NOT_A_NETWORK,
    PHRASE_MISSING,
    TURNED_MISSING,
    WORDS_TOO_LONG,
    WORDS_TAKEN,
    KINDS_EQUAL,
    KIND_NEEDED,
    DIRECTIONS_DIFFER,
    DIRECTION_FIXED,
    NOT_FOUND,
    NOT_YOURS;

    @Override
    public String messageKey() {
        return "registry.tie-refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
