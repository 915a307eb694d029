/**
 * Value types and contributions that every module shares; no beans, no SQL, no web.
 *
 * <p>Two families live here. <b>Values</b>: typed identifiers, {@link FiscalCode}, {@link Money},
 * {@link Outcome} with its {@link Refusal}, and {@link Act}, the record of something a person did.
 * <b>Contributions</b>: interfaces through which a module offers itself to floors that must not know
 * it: its {@link Manifest}, a {@link Command} of the command line, a {@link DemoStory}, an {@link
 * IntegrityCheck}, a {@link StartupNotice}.
 *
 * <p>Promises: every type is immutable; a value that exists is well formed (constructors refuse
 * anything else with an {@link IllegalArgumentException}, parsing methods answer an {@link
 * java.util.Optional}). Uses nothing but the JDK.
 */
@NullMarked
@ApplicationModule(
        displayName = "Kernel",
        allowedDependencies = {})
package org.costellazioni.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
