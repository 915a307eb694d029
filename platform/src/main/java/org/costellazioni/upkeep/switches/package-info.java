/**
 * Which modules a territory uses. What a module shows or sends passes one of few places, and each asks
 * {@link org.costellazioni.kernel.ModuleSwitches}: routes ({@code ModuleGate}: 404), menu, home, desk and
 * due dates ({@code site.ModulesInUse}), letters ({@code Outbox}), files ({@code Readers}). So a module
 * owes nothing but two messages, {@code <module>.module} and {@code <module>.module.what}.
 *
 * <p>What stands low, or what others stand on, says in its manifest that it cannot be switched off. Rows of
 * a module that is off stay, and so do the periods after which they go.
 */
@NullMarked
@NamedInterface("switches")
package org.costellazioni.upkeep.switches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
