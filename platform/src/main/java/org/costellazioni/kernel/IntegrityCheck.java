package org.costellazioni.kernel;

import java.util.List;

/** A promise about a territory's stored data that {@code ./costellazioni check} verifies. */
public interface IntegrityCheck {

    /** What is verified, in a few words. */
    String name();

    /**
     * Every breach found in the territory that is bound, in words for whoever runs the machine; empty when
     * all is well. No transaction is open.
     */
    List<String> problems();
}
