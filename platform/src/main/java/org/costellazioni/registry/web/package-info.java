/**
 * The pages of the registry: the public list, an actor, and what those who may change find on them.
 *
 * <p>A controller only lists, shows, makes and edits; what a page shows is gathered by {@link
 * ActorPages} in one reading transaction of two or three queries, the words to choose from come from
 * {@link ChoiceCache}. A form that is refused comes back with everything that was typed, and, when others
 * have written meanwhile, with what stands there now beside it. Whoever may not change a thing gets
 * the answer of a page that does not exist.
 *
 * <p>Pieces for the pages of others: {@link ActorPages} gathers what an actor's page shows, templates {@code
 * actor-head}, {@code actor-facts}, {@code ties}, {@code tie-correct}, {@code tie-proof} and {@code example}
 * show it, {@link ActorAccess} says who may. A module that shows actors of one kind by a page of its own
 * offers a {@link KindPage}.
 */
@NullMarked
@NamedInterface("pieces")
package org.costellazioni.registry.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
