/** What a sky shows for a selection and a period: pure sums over stars and ties, without SQL or web. */
@NullMarked
package org.costellazioni.constellation.rules;

import org.jspecify.annotations.NullMarked;
