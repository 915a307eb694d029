/**
 * Letters to those who take part: what is new, gathered, in the language of each; and the link that ends
 * them for one conversation.
 */
@NullMarked
package org.costellazioni.conversations.letters;

import org.jspecify.annotations.NullMarked;
