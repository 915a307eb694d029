package org.costellazioni.kernel;

import java.util.List;

/**
 * Why something asked was not done: one constant of a closed set (an enum or a sealed type). Its
 * message says what happened and what to do about it.
 */
public interface Refusal {

    /** Key of the message, {@code <module>.refusal.<what>}, present in every language. */
    String messageKey();

    /** Values for the message's places, in order. */
    default List<Object> arguments() {
        return List.of();
    }
}
