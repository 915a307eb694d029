/** People's journeys through the product, in a real browser, with axe on every page visited. */
@NullMarked
package org.costellazioni.journeys;

import org.jspecify.annotations.NullMarked;
