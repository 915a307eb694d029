/** Who may do what with a comment, and what in its text is an address. */
@NullMarked
package org.costellazioni.conversations.rules;

import org.jspecify.annotations.NullMarked;
