/**
 * The PostgreSQL server that the product carries with it, launched by us and not by the library
 * that ships the binaries: that one runs without fsync and without passwords, and leaves an orphan
 * behind when its JVM is killed.
 *
 * <p>What this package promises: data reach the disk before a commit is acknowledged; every
 * connection needs a password; only the loopback address listens; a server stops cleanly in at most
 * three seconds, also when the JVM that started it is killed; a server that dies is started again on
 * the same port; a start after any crash needs no hand.
 *
 * <p>As root the server runs inside a user namespace of its own ({@code unshare -U}), because
 * PostgreSQL refuses to run as root; where namespaces are forbidden it runs as {@code nobody}. It
 * lives in a session of its own, so an interrupt at the terminal reaches the JVM alone, which then
 * stops the server in order; a parent-death signal covers the case where the JVM cannot.
 *
 * <p>Only {@code org.costellazioni.database} uses this package. Nothing here knows Spring, nor what
 * the database is for.
 */
@NullMarked
package org.costellazioni.database.embedded;

import org.jspecify.annotations.NullMarked;
