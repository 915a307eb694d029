/**
 * Imports: the registers and lists that others keep, read into the registry without losing a row.
 *
 * <p>Three steps, each in a package of its own. {@code reading} turns a file nobody vouches for
 * (delimited text, XLSX, GeoJSON) into rows with their line numbers, within fixed memory; {@code
 * rules} says what a row means and why it cannot be taken; {@code store} keeps each import, its
 * rejected rows and its undecided matches. {@code running} takes one file through them, {@code taking}
 * hands its rows to the registry, which is written only through its facades. {@code undoing} gives what
 * an import, a row or a decision wrote back to whoever it belonged to before.
 *
 * <p>Promises: every row of a file ends as accepted, updated, unchanged, undecided or rejected, and
 * the sums say so; a rejected row keeps its line, its original text and a reason in plain words; an
 * import run twice changes nothing; one that was killed goes on from its last chunk and ends as if it
 * had never been. A register's legal representative stays reserved.
 *
 * <p>A row goes to the registry under its fiscal code; one without a code that looks like somebody who
 * is already there waits for a person ({@link org.costellazioni.intake.Undecided}). Likely twins are
 * looked for by a job that follows each import and proposed to the registry. Publishes the acts {@code
 * intake.file-read}, {@code intake.row-decided}, {@code intake.row-discarded}, {@code intake.import-retry},
 * {@code intake.import-cancel}, {@code intake.import-delete}, {@code intake.import-undone}, {@code
 * intake.row-undone} and {@code intake.place-meant}.
 *
 * <p>Uses {@code kernel}, {@code database}, {@code jobs}, {@code files}, {@code site}, {@code upkeep},
 * {@code territories}, {@code people}, {@code vocabularies}, {@code registry} and
 * {@code networks}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "kernel",
            "database",
            "jobs",
            "files",
            "site",
            "site :: forms",
            "site :: lists",
            "site :: reads",
            "territories",
            "people",
            "vocabularies",
            "registry",
            "registry :: twins",
            "registry :: withdrawals",
            "upkeep :: undo",
            "networks"
        })
package org.costellazioni.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
