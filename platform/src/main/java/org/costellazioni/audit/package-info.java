/**
 * The record of what people did: append-only, written in the acting transaction, sealed.
 *
 * <p>Modules tell their acts to {@link org.costellazioni.database.Journal}; {@code ActRecorder} hears
 * them synchronously and writes them in the same transaction, so an act is on record exactly when its
 * change is. The application may insert and read, never change or delete (grants, not triggers).
 *
 * <p>{@code Sealing} closes finished acts in batches by a chain of SHA-256 hashes: each seal covers
 * the acts of a range of transactions and the seal before it. A change, a removal or an insertion
 * behind the last seal breaks the chain, and {@code ./costellazioni check} says where. Acts keep no
 * personal data in their details.
 *
 * <p>A reader: nobody depends on it. Uses {@code kernel}, {@code database} and {@code jobs}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"kernel", "database", "jobs", "site"})
package org.costellazioni.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
