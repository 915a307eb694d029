package org.costellazioni.registry.withdrawals;

/** Why something that a list wrote stays, or that it is gone already. */
public enum Standing {
    /** A person changed it since. */
    PERSON,
    /** Two actors were made one since. */
    MERGER,
    /** A person recorded a tie, or a module did. */
    TIE,
    /** A tie that another row of a list told. */
    LIST_TIE,
    /** A person decided something about it. */
    DECISION,
    /** Another list uses it. */
    LIST_USE,
    /** What stood there before is somebody else’s by now. */
    TAKEN,
    /** It is not there any more: nothing is left to do. */
    GONE
}
