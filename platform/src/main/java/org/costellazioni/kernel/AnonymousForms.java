package org.costellazioni.kernel;

/**
 * Bounds how many forms come from one place without anybody signing in. Offered by {@code upkeep}, to
 * floors below it.
 */
public interface AnonymousForms {

    /**
     * Whether one more form is taken in the territory at hand, and then counted.
     *
     * @param address the sender's address on the network
     */
    boolean admit(String address);
}
