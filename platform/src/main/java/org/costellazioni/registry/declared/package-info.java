/**
 * The word of those whom a tie is about: what one side alone declared, and what others recorded.
 *
 * <p>A tie that somebody records for one actor is shown as declared by it, and counts nowhere until the
 * other has confirmed it, or the office. What the office records, whoever acts for both, an import, a
 * meeting or a merger, counts at once ({@link org.costellazioni.registry.Ties#record}). {@link
 * Declarations} takes what is declared and the answers to it; {@link Corrections} edits, ends and takes
 * back ties; who did not record a tie asks the others for its withdrawal ({@link WithdrawalRequests}).
 *
 * <p>Promises. Whoever acts for the other actor has the matter on the desk and in a letter, each at most
 * once a day; after {@link org.costellazioni.registry.rules.TieRules#DAYS_FOR_A_WORD} days it is on the
 * office's list too. What was done to a tie is told on its page and can be undone. No act names a person
 * or a role.
 */
@NullMarked
package org.costellazioni.registry.declared;

import org.jspecify.annotations.NullMarked;
