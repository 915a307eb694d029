/** The pages of the programme: the settings of its territory. */
@NullMarked
package org.costellazioni.programme.web;

import org.jspecify.annotations.NullMarked;
