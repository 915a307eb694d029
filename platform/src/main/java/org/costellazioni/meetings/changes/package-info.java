/**
 * Editing occasions and calling them off: the ties that came of one follow it, those who meant to come are
 * told, and both can be taken back.
 */
@NullMarked
package org.costellazioni.meetings.changes;

import org.jspecify.annotations.NullMarked;
