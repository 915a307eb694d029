/**
 * Taking back what a list wrote into the registry: actors go, fields and ties stand as they did before, and
 * what others have built on stays with its reason. For whoever undoes an import.
 */
@NullMarked
@NamedInterface("withdrawals")
package org.costellazioni.registry.withdrawals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
