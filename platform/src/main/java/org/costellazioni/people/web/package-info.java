/**
 * The pages of {@code people}: signing in and up, the profile, mandates, the desk, the administration's
 * people. What stands before every page of the product is {@code people.security}.
 */
@NullMarked
package org.costellazioni.people.web;

import org.jspecify.annotations.NullMarked;
