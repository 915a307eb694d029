/**
 * The tables {@code people_*}, one repository for each noun. Persons, passwords, identities, links and
 * allowances are house tables; roles, mandates, requests and desk visits belong to a territory, and
 * row-level security shows only those of the one at hand. Private to {@code people}: pages never come
 * here, the facades do.
 */
@NullMarked
package org.costellazioni.people.store;

import org.jspecify.annotations.NullMarked;
