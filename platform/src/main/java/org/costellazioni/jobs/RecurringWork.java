package org.costellazioni.jobs;

import java.time.Duration;

/** Work that comes round by itself, as a rule once for each territory; a bean of the module that does it. */
public interface RecurringWork {

    /** Its name, {@code <module>.<work>}; stored, so never changed. */
    String name();

    /** The pause between the end of one round and the beginning of the next; an hour unless it matters. */
    default Duration pause() {
        return Duration.ofHours(1);
    }

    /** False for work of the whole house: it comes round once, and binds a territory itself. */
    default boolean eachTerritory() {
        return true;
    }

    /** One territory's round; the territory is bound, no transaction is open. */
    void run();
}
