/**
 * The pages of the registry: the public list, an actor, a network, and what those who may change find
 * on them.
 *
 * <p>A controller only lists, shows, makes and edits; what a page shows is gathered by {@link
 * ActorPages} in one reading transaction of two or three queries, the words to choose from come from
 * {@link ChoiceCache}. A form that is refused comes back with everything that was typed, and, when others
 * have written meanwhile, with what stands there now beside it. Whoever may not change a thing gets
 * the answer of a page that does not exist.
 */
@NullMarked
package org.costellazioni.registry.web;

import org.jspecify.annotations.NullMarked;
