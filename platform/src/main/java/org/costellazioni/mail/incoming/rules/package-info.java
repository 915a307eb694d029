/** What in an answer is new. */
@NullMarked
package org.costellazioni.mail.incoming.rules;

import org.jspecify.annotations.NullMarked;
