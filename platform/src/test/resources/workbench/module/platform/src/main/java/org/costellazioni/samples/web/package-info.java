/** The pages of samples: the list, a new one, one of them. */
@NullMarked
package org.costellazioni.samples.web;

import org.jspecify.annotations.NullMarked;
