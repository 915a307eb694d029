/**
 * Actors that the office withdraws, with a reason that everybody reads: they are on no list, their ties are
 * held back, their address says why. All of it comes back.
 */
@NullMarked
package org.costellazioni.registry.removal;

import org.jspecify.annotations.NullMarked;
