/**
 * The tables {@code meetings_*}. Every method runs in the facade’s transaction.
 */
@NullMarked
package org.costellazioni.meetings.store;

import org.jspecify.annotations.NullMarked;
