/** Which terms may be joined, and where the code of one that is gone leads. */
@NullMarked
package org.costellazioni.vocabularies.rules;

import org.jspecify.annotations.NullMarked;
