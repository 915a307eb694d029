/** The graph engine: network analysis and layout on compressed sparse rows, in pure Java. */
@NullMarked
package org.costellazioni.graph;

import org.jspecify.annotations.NullMarked;
