/**
 * The house rules as tests: the budget of sizes, the floors, names, messages, tables, tenancy. A
 * rule that proves wrong is changed for a written reason in {@code docs/decisions}, never loosened
 * to pass. STYLE.md explains what these tests enforce.
 */
@NullMarked
package org.costellazioni.house;

import org.jspecify.annotations.NullMarked;
