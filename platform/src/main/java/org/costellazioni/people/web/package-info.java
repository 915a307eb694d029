/**
 * The pages of {@code people}: signing in and up, the profile, functions and mandates, the desk. What
 * stands before every page of the product is {@code people.security}.
 */
@NullMarked
package org.costellazioni.people.web;

import org.jspecify.annotations.NullMarked;
