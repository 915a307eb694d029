/** The pages of networks: their list, one network, how it works, who looks after it, what to mend. */
@NullMarked
package org.costellazioni.networks.web;

import org.jspecify.annotations.NullMarked;
