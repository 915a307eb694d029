/**
 * Undoing: what an import wrote is given back to whoever it belonged to before, as a whole, row by row, or
 * decision by decision. Each write is judged as it stands at that moment; what others have built on stays
 * with its reason. What stays only because another row says it too waits: it goes once that row is undone.
 */
@NullMarked
package org.costellazioni.intake.undoing;

import org.jspecify.annotations.NullMarked;
