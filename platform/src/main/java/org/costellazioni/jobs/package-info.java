/**
 * Work that outlasts a request: imports, layouts, reports, and what recurs.
 *
 * <p>A module offers {@link JobWork} as a bean; {@link Jobs#enqueue} asks for it inside the caller's
 * transaction, so the job exists exactly when the change that wants it does. Every job carries its
 * territory and runs with it bound; asking for one without a territory fails. Its progress is a row
 * that survives reloads and restarts. Delivery is at least once: work must be fit to run again from
 * its own checkpoints. db-scheduler gives the turn to one node at a time.
 *
 * <p>Uses {@code kernel} and {@code database}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"kernel", "database"})
package org.costellazioni.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
