/**
 * Copies of a data folder: written while the product works, put back into an empty folder.
 *
 * <p>A copy is one file: a short header, then a compressed archive of PostgreSQL's files, the
 * write-ahead log they need, the secrets and, last, an inventory with the SHA-256 of each file. The
 * files are taken as PostgreSQL's documentation prescribes for a low-level base backup, inside one
 * session between {@code pg_backup_start} and {@code pg_backup_stop}, with a temporary replication
 * slot that keeps the log from being recycled meanwhile.
 *
 * <p>Under a passphrase the archive is encrypted with AES-256-GCM in numbered pieces, so a copy that
 * was cut, reordered or altered does not open. The key is derived by PBKDF2 with HMAC-SHA-256.
 * Without a passphrase the file holds the secrets in the clear and says so.
 *
 * <p>Promises. A copy appears under its name only when it was written, forced to the disk and read
 * back against its inventory. Restoring touches only an empty folder, and succeeds only when every
 * file matched and PostgreSQL started on them.
 */
@NullMarked
package org.costellazioni.door.backup;

import org.jspecify.annotations.NullMarked;
