/** The home page with its three faces, the sky’s data, the card of a star. */
@NullMarked
package org.costellazioni.constellation.web;

import org.jspecify.annotations.NullMarked;
