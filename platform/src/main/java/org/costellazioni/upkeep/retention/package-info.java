/**
 * How long data of persons are kept: said by each module, done by one job, told on one public page.
 *
 * <p><b>To keep something about people</b>: the module's manifest names it ({@link
 * org.costellazioni.kernel.PersonalData}) with its table and columns, the ground on which it may be kept,
 * and its term. A test reads the catalog and fails on a column that looks like a person's and that nobody
 * names. When the time is over the job deletes rows or empties columns, a bounded number in each
 * transaction; it tells the record how many, never what. Its tables grant the application that right.
 *
 * <p>A period may be the territory's to choose ({@code editable}); its administrators do at {@code
 * /territorio/conservazione} (module {@code office}).
 *
 * <p>{@code /conservazione} shows all of it to everyone: whose data, what, why, on which ground, how long.
 */
@NullMarked
@NamedInterface("retention")
package org.costellazioni.upkeep.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
