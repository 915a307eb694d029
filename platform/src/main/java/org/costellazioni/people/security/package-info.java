/**
 * What stands between a request and every page of the product: the one filter chain ({@link
 * WebSecurity}), the guard that reads {@code @Staff} and {@code @OpenToStrangers} ({@link PageGuard}),
 * the arguments {@code Visitor} and {@code Acting} ({@link VisitorArgument}), sessions, and the brokers
 * of SPID, CIE and CNS.
 *
 * <p>A visitor who is not signed in has no session: the token against forged forms travels in a cookie
 * that is written only when a page holds a form, and the page to return to is part of the address. A
 * session outlives an upgrade, also when a class that stands in it has moved ({@link SessionValues}).
 */
@NullMarked
package org.costellazioni.people.security;

import org.jspecify.annotations.NullMarked;
