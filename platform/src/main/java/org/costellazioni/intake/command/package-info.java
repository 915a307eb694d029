/** {@code ./costellazioni import}: reads a file for whoever typed it, with a summary and an exit code. */
@NullMarked
package org.costellazioni.intake.command;

import org.jspecify.annotations.NullMarked;
