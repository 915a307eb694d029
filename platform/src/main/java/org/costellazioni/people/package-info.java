/**
 * Who is who: persons, how they sign in, what they do for a territory and for which actors they act.
 *
 * <p>A person is known once to the whole house and may take part in many territories; what they may do
 * is always a territory's own word: a function ({@code people.functions}), of which a {@link Role} (the
 * administration's people) and a {@link Mandate} (the right to act for an actor) are two families.
 * Nobody shares a password; an organization acts through the persons it names.
 *
 * <p>Promises. A controller that asks for an {@link org.costellazioni.kernel.Acting} gets somebody
 * signed in, or the visitor is led to the sign-in page; one that asks for a {@link Visitor} gets
 * whoever is there. Requests that change something are refused to strangers unless the handler says
 * {@link OpenToStrangers}; pages for the administration say {@link Staff}, and are not found by anybody
 * else. Functions are read anew at each request, so what was ended or is over counts no more at once.
 * Each change publishes an {@code Act} ({@code people.signed-in}, {@code people.function-given} …) that
 * carries how surely the person was identified (CAD, art. 64).
 *
 * <p>{@code People} and {@code Mandates} answer neighbors; {@code credentials} (passwords, one-time
 * links, brokers of SPID and CIE) is for the pages of this module alone. The registry, above, offers
 * {@link ActorNames}. Persons and credentials are house tables; everything else belongs to a territory.
 */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "files",
            "mail",
            "site",
            "site :: drafts",
            "site :: forms",
            "upkeep :: links",
            "upkeep :: due",
            "upkeep :: undo",
            "upkeep :: limits",
            "site :: lists",
            "site :: pages",
            "site :: reads",
            "territories"
        })
package org.costellazioni.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
