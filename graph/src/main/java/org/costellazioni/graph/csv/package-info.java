/**
 * Reading ties from text files as people really have them.
 *
 * <p>{@link org.costellazioni.graph.csv.EdgeFile} reads one tie a line and finds out by itself
 * which character separates the columns and whether there is a heading. A line that is not a tie
 * does not stop the reading: it is kept with its number and the reason ({@link
 * org.costellazioni.graph.csv.WrongLine}), and the rest becomes a {@link
 * org.costellazioni.graph.csv.LabeledGraph}.
 *
 * <p>Files are read as bytes and labels become text only at the end, so that millions of lines
 * take seconds and memory linear in what is kept.
 *
 * <p>Uses the builder of {@code org.costellazioni.graph}, nothing else.
 */
@NullMarked
package org.costellazioni.graph.csv;

import org.jspecify.annotations.NullMarked;
