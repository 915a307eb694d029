/** What a sheet may say, how a register's row meets what is already known; pure Java, no SQL. */
@NullMarked
package org.costellazioni.registry.rules;

import org.jspecify.annotations.NullMarked;
