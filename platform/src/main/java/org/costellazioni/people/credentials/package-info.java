/**
 * How a person proves who they are: passwords, one-time links, brokers of SPID, CIE and CNS, and how
 * often each may be tried. For the pages of {@code people} alone, through {@link Credentials}.
 *
 * <p>No answer tells whether an address is known: an unknown one costs the same time and gets the same
 * words. There are no persons with an unconfirmed address: signing up sends a link, and whoever opens it
 * chooses the password, so nobody can prepare an account on somebody else's address. A changed address
 * counts once its own link is opened by the person, signed in.
 */
@NullMarked
package org.costellazioni.people.credentials;

import org.jspecify.annotations.NullMarked;
