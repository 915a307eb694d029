/**
 * Conversations: one beside each thing, made of comments, for those who work on it.
 *
 * <p><b>To have one beside a kind of things</b>: a bean implements {@link
 * org.costellazioni.conversations.ConversationOwner} and says who sees a thing and who may write about
 * it; the controller of the page puts what {@link org.costellazioni.conversations.web.ConversationPieces}
 * answers into the model, and the page has one line, {@code @template.conversations.web.thread(…)}. Nothing
 * else: comments, files, letters, and the page of the whole conversation are here.
 *
 * <p>Promises. Whoever does not see the thing finds neither conversation nor comment nor file. A comment
 * has an author, the actor for whom they speak, a moment, and a text without markup. Its author may
 * change it for a quarter of an hour and take it back whenever they like: then text and files are gone
 * from everywhere, and the place says so. The office hides a comment with a reason that everybody reads.
 * Those who take part get letters that gather what is new, never their own; one link ends them. Acts on
 * the record say that a comment was written, never what it says.
 *
 * <p>{@code rules} judges and finds the addresses in a text; {@code letters} writes to those who take
 * part; {@code store} is the tables; {@code web} the pages.
 */
@NullMarked
@ApplicationModule(
        displayName = "Conversations",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "files",
            "mail",
            "mail :: incoming",
            "site",
            "site :: forms",
            "upkeep",
            "upkeep :: due",
            "upkeep :: links",
            "upkeep :: undo",
            "territories",
            "people",
            "people :: functions"
        })
package org.costellazioni.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
