/**
 * The mail server of the house: one for all territories, decided by whoever runs the machine and kept in the
 * data folder ({@link org.costellazioni.mail.server.MailServerFile}). No page and no table can change it.
 *
 * <p>Promises. Only ports of mail are spoken to; a password never leaves without encryption; no answer of the
 * server keeps anybody waiting for more than a minute. What it answers is told by its kind
 * ({@link org.costellazioni.mail.server.MailAnswer}): its own words may hold addresses. Works without Spring,
 * so that the door may try it beside a running product.
 */
@NullMarked
@NamedInterface("server")
package org.costellazioni.mail.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
