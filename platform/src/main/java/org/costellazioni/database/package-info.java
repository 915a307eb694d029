/**
 * PostgreSQL and nothing else: the embedded server, the roles, the schema, and the territory of a
 * connection.
 *
 * <p>Promises. Every access runs in a transaction, reading ones too; when a territory is bound
 * ({@link TerritoryScope}) the transaction begins with {@code SET LOCAL app.territory}, so row-level
 * security shows the rows of that territory alone and nothing sticks to a pooled connection. The
 * application connects as a role that is neither superuser nor exempt from row-level security; the
 * schema is migrated by its owner ({@link SchemaMigration}), once for each set of migrations.
 *
 * <p>Uses only {@code kernel}.
 */
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = "kernel")
package org.costellazioni.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
