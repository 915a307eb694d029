/**
 * What was typed is never lost: not by a session that ended, a mandate that ended meanwhile, or an
 * answer that is an error.
 *
 * <p>Every form that is shown to somebody signed in carries their mark ({@link PersonMarks}: an HMAC
 * under a key of the data folder, different in each territory). A form that is sent by somebody who is
 * no longer signed in is kept for an hour ({@link FormDrafts}), if its token against forged forms was
 * right: sealed with AES-GCM under a key that only a cookie of that browser holds, so that nobody reads
 * it from the database; files and passwords are not kept. Whoever signs in then is led to the form's
 * page if the mark is theirs, and finds it filled in, not sent; nobody else is told that it is there.
 * What is shown once is forgotten; what is older than an hour opens no more, and is swept. One draft has
 * at most a megabyte; a browser keeps four, a person eight, a territory two thousand or 64 megabytes.
 *
 * <p>The same happens to a form that is answered with an error (403, 404, 409, 410, 413, 429, 500, 503);
 * the page says what was typed, label by label, to be copied. A filter of this package does it for
 * all forms, and the page view asks {@link FormFrame} for each form that it shows, so no page has
 * to think of it. The drafts that the browser itself keeps are in {@code web/ts/site/drafts.ts}.
 *
 * <p>A module that leads strangers to a sign-in page calls {@link FormDrafts#keep} before and {@link
 * FormDrafts#page} after; it offers a {@link SignedInPerson}.
 */
@NullMarked
@NamedInterface("drafts")
package org.costellazioni.site.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
