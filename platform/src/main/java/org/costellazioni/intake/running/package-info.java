/**
 * One import at work: a file read from its checkpoint to its end, in the background or for whoever typed the
 * command, and what follows it.
 */
@NullMarked
package org.costellazioni.intake.running;

import org.jspecify.annotations.NullMarked;
