/** How the invented networks of the demonstration work and who looks after them. */
@NullMarked
package org.costellazioni.networks.story;

import org.jspecify.annotations.NullMarked;
