/**
 * Occasions: something that happened on a day in a place, with those who were there.
 *
 * <p>{@link Occasions} keeps what, when, where and who organized it; {@link Attendances} keeps who was
 * there (ticked from the registry, typed, or read from a file) and turns them into ties of kind {@code
 * attendance}. The tie's period is that day, its proof is the occasion's page.
 *
 * <p>Promises. Before its ties are recorded an occasion is found only by those who look after it:
 * persons with a mandate for an organizer, whoever was entrusted with its record ({@link
 * Occasion#NOTE_KEEPER}), municipal operators, the programme office, administrators.
 * Afterwards its page is public and names organizations, never persons. Up to {@code
 * TiesOfPresence.MOST_PAIRWISE} actors everyone is tied to everyone; above that, each to the organizers
 * only, since in a crowd not everybody meets. Recording is a row with a who and a when; recording again
 * adds only what is missing. A typed name makes no tie until somebody matches it with an actor.
 *
 * <p>What is written down about an occasion is edited, and an occasion is called off with a reason that
 * everybody reads ({@code changes}): not by whoever just keeps its record. It stays to be read, its calendar
 * event says so, its ties are taken back, and whoever reckons with it gets a letter. Both can be undone.
 *
 * <p>The signature sheet printed before the occasion stays on paper: what people sign there is not kept
 * here. Bodies, convocations, minutes and decisions will live in this module too.
 */
@NullMarked
@ApplicationModule(
        displayName = "Meetings",
        allowedDependencies = {
            "kernel",
            "database",
            "mail",
            "site",
            "site :: forms",
            "site :: lists",
            "site :: pages",
            "site :: reads",
            "upkeep :: due",
            "upkeep :: undo",
            "territories",
            "people",
            "people :: functions",
            "people :: pieces",
            "conversations",
            "conversations :: pieces",
            "registry",
            "registry :: proofs"
        })
package org.costellazioni.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
