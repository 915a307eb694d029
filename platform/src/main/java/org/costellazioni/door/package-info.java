/**
 * The one door: the command line, start-up and stop, backup, restore, doctor.
 *
 * <p>Everything a person or a script asks of the product from outside the browser comes in here.
 */
@NullMarked
@ApplicationModule(displayName = "Door")
package org.costellazioni.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
