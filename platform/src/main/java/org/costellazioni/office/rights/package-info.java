/**
 * The rights of a person over their own data (articles 12 and 15 to 21 of Regulation (EU) 2016/679).
 *
 * <p>{@code /diritti} explains them to everyone in plain words. Whoever has an account has a copy at once,
 * corrects on their own pages, and is forgotten at {@code /profilo/cancellazione}; they and everybody else
 * may ask in words. Without an account the request counts once a link in a letter is opened: nobody asks in
 * the name of another address. The office answers within thirty days, told by due dates; it may put the day
 * off once, by two months, with a reason that the person is told (article 12, paragraph 3).
 *
 * <p>Acts tell the request by its identifier, and no name. Two years after the answer the request goes.
 */
@NullMarked
package org.costellazioni.office.rights;

import org.jspecify.annotations.NullMarked;
