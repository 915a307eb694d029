/**
 * The ties that one page of ours proves, taken all together: they follow when what the page tells of gets
 * another day or name, are held back when it did not happen, and come again when it did. For the module
 * whose page it is, in its own transaction.
 */
@NullMarked
@NamedInterface("proofs")
package org.costellazioni.registry.proofs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
