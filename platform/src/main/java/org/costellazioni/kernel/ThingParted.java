package org.costellazioni.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * Two things that had been joined are two again: what was the first’s is the first’s, what came since stays
 * with the second.
 *
 * @param joining as {@link ThingJoined} called it
 * @param joinedAt what is younger came since
 */
public record ThingParted(UUID joining, Thing gone, Thing kept, Instant joinedAt) {}
