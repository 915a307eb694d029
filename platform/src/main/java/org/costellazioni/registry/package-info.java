/**
 * The registry: every actor of the territory, the ties between them, the places they are in.
 *
 * <p>Three facades. {@link Actors} keeps who there is: organizations, informal groups, companies,
 * municipal services, hubs, antennas and networks, each with a sheet of public and reserved fields, a
 * history of changes, and never two with one fiscal code. {@link Ties} keeps who did what with whom:
 * a kind, the period in which it happened, when and by whom it was recorded, and a proof that can be
 * followed; a tie without proof cannot be stored. How a tie is told, its kind says ({@link TieKind}),
 * in words that the territory may change; all that is decided about a field of a sheet, its entry does
 * ({@link ActorField}). A network is an actor whose members are tied to it; how it works stands above, in
 * {@code networks}. {@link Places} keeps areas and further seats. Whether two actors are one is decided in
 * {@code twins}, which also knows the localities of the territory's municipalities; what one side alone
 * declared waits in {@code declared} for the other's word.
 *
 * <p>Promises. A register may be read again and again: what a person has written by hand is never
 * overwritten by it. What is reserved (a register's legal representative, the home of a person)
 * leaves this module only towards those who may see it. Every change publishes an {@code Act} in its
 * transaction. Every capability that brings actors together records the tie here, in its own
 * transaction.
 *
 * <p>Law and sources: D.Lgs. 117/2017 art. 5 and 46; OntoPiA COV and legal-status. Uses {@code
 * kernel}, {@code database}, {@code files}, {@code jobs}, {@code mail}, {@code site}, {@code upkeep}, {@code
 * territories}, {@code people}, {@code conversations}, {@code vocabularies}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "kernel",
            "database",
            "files",
            "jobs",
            "site",
            "site :: forms",
            "site :: pages",
            "site :: reads",
            "upkeep :: due",
            "upkeep :: undo",
            "site :: lists",
            "territories",
            "people",
            "conversations",
            "conversations :: pieces",
            "mail",
            "vocabularies"
        })
package org.costellazioni.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
