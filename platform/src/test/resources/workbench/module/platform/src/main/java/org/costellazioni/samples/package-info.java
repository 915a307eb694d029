/**
 * Things of one kind that the programme office writes down: a name, and notes if there is more to say.
 *
 * <p>{@link Samples} keeps them.
 *
 * <p>Promises. Only the programme office and administrators see and write them; for everyone else they
 * are not there. With each stays who wrote it down and when. Nothing is changed or removed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Samples",
        allowedDependencies = {
            "kernel",
            "database",
            "site",
            "site :: forms",
            "site :: lists",
            "territories",
            "people"
        })
package org.costellazioni.samples;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
