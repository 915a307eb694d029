/**
 * Whether the database works: {@link org.costellazioni.database.outage.Outage} knows why it does not, tells
 * the log once, and lets nobody wait for what will not come; pages and the door’s log ask it.
 */
@NullMarked
@NamedInterface("outage")
package org.costellazioni.database.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
