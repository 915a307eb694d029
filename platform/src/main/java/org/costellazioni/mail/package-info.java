/**
 * What the product writes to people: an outbox, and its delivery by SMTP.
 *
 * <p>Promises. {@link Outbox#send} puts a letter into the caller's transaction: it leaves exactly when
 * the change that it tells of was made. Delivery comes round every few seconds, one territory after the
 * other, and is tried again with growing pauses for three days; a letter may arrive twice after a crash,
 * never silently not at all. Once it has left, its text is erased (it may hold a one-time link), and a
 * month later the row is. No address and no text is ever logged.
 *
 * <p>Whoever runs the machine names the server ({@code mail :: server}); without one letters wait. A
 * territory says as whom it writes ({@link Senders}). In the demonstration nothing leaves: a
 * page of a floor above shows them instead, by {@link OutgoingMail}. Uses {@code kernel}, {@code
 * database} and {@code jobs}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"kernel", "database", "jobs"})
package org.costellazioni.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
