package org.costellazioni.registry.twins;

/**
 * A locality was written or learned: names that stood in two places may stand in one now. Heard in the
 * transaction that keeps it, with the territory bound.
 */
public record LocalityKept(String name) {}
