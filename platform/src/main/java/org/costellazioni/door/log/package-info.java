/**
 * What may stand in the log: nothing that anybody typed, and of one kind of trouble only the beginning.
 *
 * <p>Every message passes {@link org.costellazioni.door.log.LogGuard} before it is written, whoever
 * writes it: ours, the framework’s, the container’s. Messages of failures repeat what was typed (a
 * parameter, a key that was taken, a statement), so of a failure the log keeps which it was and where.
 * {@code META-INF/spring.factories} puts the guard in place before anything else of the product begins.
 */
@NullMarked
package org.costellazioni.door.log;

import org.jspecify.annotations.NullMarked;
