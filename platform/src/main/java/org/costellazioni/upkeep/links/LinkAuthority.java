package org.costellazioni.upkeep.links;

/**
 * Knows who may make links of one purpose; a bean of the module that makes them. Purposes for which
 * nobody answers depend on no right of their maker.
 */
public interface LinkAuthority {

    /** Name of the purpose. */
    String purpose();

    /** Whether whoever made the link could still make it. Called inside a transaction. */
    boolean holds(Link link);
}
