/** The tables of networks. Every method runs in the transaction of the facade. */
@NullMarked
package org.costellazioni.networks.store;

import org.jspecify.annotations.NullMarked;
