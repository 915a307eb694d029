/**
 * Answers by mail: letters that carry an address of their own to answer to, and the mailbox where the
 * answers arrive.
 *
 * <p><b>To let people answer a letter</b>: make a secret that names person, thing and end ({@code upkeep ::
 * links}), ask {@link org.costellazioni.mail.incoming.AnswerAddresses} for the address that holds it, and
 * give it to the {@link org.costellazioni.mail.Letter}; there is none where the house reads no mailbox. A
 * bean that implements {@link org.costellazioni.mail.incoming.AnswerTaker} takes what arrives.
 *
 * <p>Promises. Who writes is never told from the sender alone: an answer counts for the secret in the
 * address that it was sent to. What machines send by themselves (absences, refused deliveries) is no
 * answer. Of a text only what is new counts. A letter is deleted from the mailbox once it was taken; one
 * whose address nobody knows is left there, marked as read, for whoever looks after the mailbox. Neither
 * text nor address is logged.
 */
@NullMarked
@NamedInterface("incoming")
package org.costellazioni.mail.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
