/**
 * The pages of {@code people}: signing in and up, the profile, mandates, the desk, the administration's
 * people. And what every controller of the product leans on: the one security filter chain ({@link
 * WebSecurity}), the guard that reads {@code @Staff} and {@code @OpenToStrangers} ({@link
 * PageGuard}), the arguments {@code Visitor} and {@code Acting} ({@link VisitorArgument}).
 *
 * <p>A visitor who is not signed in has no session: the token against forged forms travels in a cookie
 * that is written only when a page holds a form, and the page to return to is part of the address.
 */
@NullMarked
package org.costellazioni.people.web;

import org.jspecify.annotations.NullMarked;
