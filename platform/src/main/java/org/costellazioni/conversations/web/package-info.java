/**
 * The pages of conversations, and their piece for the pages of others: {@link
 * org.costellazioni.conversations.web.ConversationPieces} makes it, {@code
 * @template.conversations.web.thread(shell = shell, words = words, conversation = conversation)} shows it.
 */
@NullMarked
@NamedInterface("pieces")
package org.costellazioni.conversations.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
