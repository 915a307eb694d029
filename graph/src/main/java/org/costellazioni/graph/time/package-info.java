/**
 * Networks through time: the graph of any day, and its figures month by month.
 *
 * <p>{@link org.costellazioni.graph.time.TieHistory} holds ties that came into force on one day
 * and may have ended on another. It gives the graph of a day, the figures of each month
 * ({@link org.costellazioni.graph.time.MonthFigures}) and any other measure of each month.
 *
 * <p>Figures that can be carried from month to month without losing exactness are: degrees, by
 * counting what begins and ends, and components, by joining sets along a halving of time and
 * taking the joins back. Every other measure is taken anew on each month's graph, because one tie
 * can change it everywhere.
 *
 * <p>A tie is in force from its first day (included) to its end (excluded). A month is judged by
 * its last day.
 *
 * <p>Uses the graph of {@code org.costellazioni.graph}, nothing else.
 */
@NullMarked
package org.costellazioni.graph.time;

import org.jspecify.annotations.NullMarked;
