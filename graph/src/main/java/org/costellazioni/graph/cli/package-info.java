/**
 * The command line: {@code graph analyze} reads a file of ties and writes what there is to say
 * about it.
 *
 * <p>{@link org.costellazioni.graph.cli.Main} is the program. {@code Call} is what was asked for,
 * {@code Analysis} the order of the work, {@code Seconds} its clock, {@code Tables} and {@code
 * Summary} the files that are written: {@code nodes.csv} with a line for each node and no cell
 * empty, {@code layout.csv} with where it stands, {@code graph.json} with the figures of the whole
 * and the seconds each part took.
 *
 * <p>Names and order of columns and keys are read by other programs: they are a promise. The same
 * call on the same file writes the same tables, on any number of threads.
 *
 * <p>May use every other package of the engine; none may use it.
 */
@NullMarked
package org.costellazioni.graph.cli;

import org.jspecify.annotations.NullMarked;
