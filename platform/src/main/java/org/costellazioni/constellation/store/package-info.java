/** The positions of stars and the state of the registry that they were drawn from. */
@NullMarked
package org.costellazioni.constellation.store;

import org.jspecify.annotations.NullMarked;
