/** The tables of the files: contents in pieces, the files that name them, pictures in other sizes. */
@NullMarked
package org.costellazioni.files.store;

import org.jspecify.annotations.NullMarked;
